/**
 * What translators, above all language models, put around a translation, in the languages they do it in. Each list holds for any pair:
 * an answer to a Chinese text may have a preface in Chinese or English.
 */

/** The first line, or what stands before its colon: “Sure! Here is the translation:”. */
export const prefaces: readonly RegExp[] = [
  /^[^\n]{0,60}\b(?:here(?:['’]s| is| are)|below (?:is|are)|the following is|this is)\b[^\n]{0,80}\b(?:translat|version|rendering|text|result|answer)/iu,
  /^(?:sure|certainly|of course|absolutely|no problem|okay|got it)\b[^\n]{0,20}\b(?:here(?:['’]s| is| are))\b[^\n]{0,60}[:：]$/iu,
  /^(?:sure|certainly|of course|absolutely|no problem)[!.,:]*$/iu,
  /^[^\n]{0,12}(?:以下|下面|这)(?:是|为)[^\n]{0,40}(?:译文|翻译|译本|版本|结果|内容)/u,
  /^[^\n]{0,20}(?:译文|翻译|翻译结果|译本)(?:如下|为)[:：]?$/u,
  /^(?:好的|当然|没问题|当然可以)[，,!！。.：:]*$/u,
  /^[^\n]{0,40}(?:вот|ниже)[^\n]{0,40}перевод/iu,
  /^[^\n]{0,30}(?:以下|次)[^\n]{0,20}(?:翻訳|訳文|訳)/u,
  /^[^\n]{0,30}(?:다음은|아래는)[^\n]{0,30}번역/u,
  /^[^\n]{0,40}\bvoici\b[^\n]{0,40}\btraduction/iu,
  /^[^\n]{0,40}\b(?:aquí (?:está|tiene|tienes)|esta es)\b[^\n]{0,40}\btraducción/iu,
  /^[^\n]{0,40}\bhier ist\b[^\n]{0,40}\bübersetzung/iu,
]

/** A label before the translation: “Translation:”. */
export const labels: readonly RegExp[] = [
  /^[*_#\s]{0,6}(?:(?:english|chinese|final|my|the)\s)?translat(?:ion|ed text)(?:\s\(?[a-z]+\)?)?[*_\s]{0,4}[:：]$/iu,
  /^[*_#\s]{0,6}(?:(?:最终|英文|中文|英语|汉语)?(?:译文|翻译(?:结果)?)|英译|中译)[*_\s]{0,4}[:：]$/u,
  /^[*_#\s]{0,6}(?:перевод|翻訳|訳文|번역|traduction|traducción|übersetzung)[*_\s]{0,4}[:：]$/iu,
]

/** A last paragraph that speaks about the translation or to whoever asked for it. */
export const remarks: readonly RegExp[] = [
  /^[*_(（[【>\s]{0,6}(?:translator['’]?s? )?(?:notes?|explanation|p\.s\.)\b[^\n:：]{0,40}[:：]/iu,
  /^[*_(（[【>\s]{0,6}(?:译者)?(?:注|译注|说明|备注|注释|注意|解释)\s?\d?[*_]{0,2}[:：]/u,
  /^[*_(（[【>\s]{0,6}(?:примечание|пояснение|注記|訳注|補足|비고|참고|remarque|note|nota|anmerkung|hinweis)[^\n:：]{0,20}[:：]/iu,
  /^(?:please )?(?:let me know|feel free|i hope this|hope this|is there anything else|would you like me|if you(?:['’]d| would| need| want| have))\b/iu,
  /^(?:希望(?:这|以上|对)|如(?:果|有|需)?(?:您|你)?(?:还)?(?:有|需|想)|请告诉我|请随时|需要我|欢迎随时)/u,
  /^(?:надеюсь|если (?:вам|нужно)|дайте знать|ご不明|お気軽|도움이|n'hésitez|j'espère|espero que|avísame|lassen sie mich)/iu,
]

/** The translator declines. */
export const refusals: readonly RegExp[] = [
  /\b(?:i['’]m|i am|we['’]re|we are) (?:very |really |so )?sorry\b|\bi apologi[sz]e\b|\bsorry, (?:but )?(?:i|we)\b/iu,
  /\bi (?:can(?:not|['’]t| not)|am (?:unable|not able) to|['’]m (?:unable|not able) to|won['’]t) (?:assist|help|translate|process|provide|fulfil|comply|do)/iu,
  /\bas an ai\b|\ban? (?:ai )?language model\b/iu,
  /(?:抱歉|对不起|不好意思|很遗憾)[^\n]{0,16}(?:无法|不能|没办法|不便)/u,
  /我(?:无法|不能|没有办法)(?:翻译|协助|帮助|帮|处理|提供|完成|满足|回答)/u,
  /作为(?:一个|一名|一款)?(?:人工智能|AI|语言模型|大模型)/iu,
  /(?:извините|к сожалению)[^\n]{0,30}не могу|я не могу (?:перевести|помочь|выполнить)/iu,
  /申し訳(?:ありません|ございません)|お手伝いできません/u,
  /죄송(?:합니다|하지만)/u,
  /\bje (?:suis désolé|ne peux pas)|\blo siento\b|\bno puedo (?:ayudar|traducir)|\btut mir leid\b/iu,
]
