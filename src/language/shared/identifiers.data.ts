/** Ends of host names that are read without a scheme in front, as alternatives of a pattern. */
export const topLevelDomains = 'com|org|net|edu|gov|info|dev|app|cloud|io|ai|cn|hk|tw|uk|eu|de|fr|jp|kr|ru|us|me|tv|co'

/** Endings of file names whose digits name a file, as alternatives of a pattern. */
export const fileEndings =
  'pdf|docx?|xlsx?|pptx?|csv|tsv|txt|mdx?|rst|html?|xml|json|jsonl|ya?ml|toml|ini|conf|log|jpe?g|png|gif|svg|webp|mp[34]|wav|mov|avi|' +
  'zip|tar|t?gz|bz2|rar|7z|iso|img|bin|exe|dll|apk|py|js|ts|jsx|tsx|mjs|go|rs|java|cpp|cs|rb|php|sh|sql|po|tmx|xlf|srt|vtt'
