import {catalogue} from './catalogue.js'

/** Texts of the errors of the queue and the stores of `duizhao batch`; see `errors.ts`. */
export const batchErrors = catalogue({
  en: {
    'BATCH_BROKEN/result.found': 'the result of a shard is damaged, or of another version of duizhao',
    'BATCH_BROKEN/result.remedy': 'remove this file and submit the run again: its shard is done anew',
    'BATCH_ELSEWHERE.found': 'this is not there for this worker, nor is anything else of its shard',
    'BATCH_ELSEWHERE.remedy':
      'start workers where the run was submitted, or where the same files and results are mounted',
    'BATCH_PLACE.found': 'the job wants “{{place}}”, which this worker was not told to use',
    'BATCH_PLACE.remedy': 'start workers with --input or --output {{place}}, if it is yours, and submit the run again',
    'MANIFEST_LINE.found': 'this line names no documents: {{reason}}',
    'MANIFEST_LINE.expected': '{"source": "zh/a.md", "target": "en/a.md"}, or "source" alone',
    'REDIS_FULL.found': 'Redis at {{address}} is full',
    'REDIS_FULL.remedy':
      'raise its maxmemory, or let workers make room by finishing what waits; nothing that it has is lost',
    'REDIS_PASSWORD.found': 'Redis at {{address}} does not accept the user or the password',
    'REDIS_PASSWORD.remedy':
      'give both in the address, redis://USER:PASSWORD@HOST:PORT, best in the environment variable DUIZHAO_REDIS',
    'REDIS_UNSUITABLE/version.found': 'this Redis has version {{version}}',
    'REDIS_UNSUITABLE/version.expected': '6.2 or newer',
    'REDIS_UNSUITABLE/policy.found':
      'this Redis forgets keys when it is full (maxmemory-policy {{policy}}): shards would be lost',
    'REDIS_UNSUITABLE/policy.remedy': 'set maxmemory-policy noeviction, or use a Redis of its own',
    'STORE_ADDRESS.found': '“{{address}}” is no place for documents or results',
    'STORE_ADDRESS.expected':
      'a folder, or s3://BUCKET/PREFIX with an endpoint in AWS_ENDPOINT_URL where it is not that of AWS',
    'STORE_CREDENTIALS.found': 'there are no credentials for {{address}}',
    'STORE_CREDENTIALS.remedy': 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_REGION or AWS_ENDPOINT_URL',
    'STORE_CREDENTIALS/refused.found': 'the store does not accept these credentials: {{reason}}',
    'STORE_CREDENTIALS/refused.remedy':
      'look to AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION, and to what they may do there',
    'STORE_ADDRESS/bucket.found': 'there is no bucket of this name: {{address}}',
    'STORE_ADDRESS/bucket.expected': 'a bucket that exists, at the address in AWS_ENDPOINT_URL unless it is at AWS',
    'STORE_FAILED.found': 'the store does not give or take this file: {{reason, phrase}}',
    'STORE_FAILED.remedy': 'look to the store, its address and the rights there; a shard is tried again',
  },
  zh: {
    'BATCH_BROKEN/result.found': '分片的结果已损坏，或由其他版本的 duizhao 写成',
    'BATCH_BROKEN/result.remedy': '请删除此文件并重新提交任务，该分片将重做',
    'BATCH_ELSEWHERE.found': '此执行端找不到该文件，其分片的其余文件也都不在',
    'BATCH_ELSEWHERE.remedy': '请在提交任务的文件夹中启动执行端，或挂载相同的文稿和结果',
    'BATCH_PLACE.found': '任务要使用“{{place}}”，但启动此执行端时未指定该位置',
    'BATCH_PLACE.remedy': '如确属己方位置，请用 --input 或 --output {{place}} 启动执行端，并重新提交任务',
    'MANIFEST_LINE.found': '此行没有指明文稿：{{reason}}',
    'MANIFEST_LINE.expected': '{"source": "zh/a.md", "target": "en/a.md"}，或仅有 "source"',
    'REDIS_FULL.found': '位于 {{address}} 的 Redis 内存已满',
    'REDIS_FULL.remedy': '请调高 maxmemory，或待执行端完成排队的分片以腾出空间；已有内容不会丢失',
    'REDIS_PASSWORD.found': '位于 {{address}} 的 Redis 不接受该用户名或密码',
    'REDIS_PASSWORD.remedy':
      '请在地址中写明两者，形如 redis://USER:PASSWORD@HOST:PORT，最好放在环境变量 DUIZHAO_REDIS 中',
    'REDIS_UNSUITABLE/version.found': '此 Redis 的版本为 {{version}}',
    'REDIS_UNSUITABLE/version.expected': '6.2 或更新的版本',
    'REDIS_UNSUITABLE/policy.found': '此 Redis 内存满时会丢弃键（maxmemory-policy {{policy}}），分片会因此丢失',
    'REDIS_UNSUITABLE/policy.remedy': '请将 maxmemory-policy 设为 noeviction，或改用专用的 Redis',
    'STORE_ADDRESS.found': '“{{address}}”不能用来存放文稿或结果',
    'STORE_ADDRESS.expected': '文件夹，或 s3://BUCKET/PREFIX；不是 AWS 时用 AWS_ENDPOINT_URL 指定服务地址',
    'STORE_CREDENTIALS.found': '没有访问 {{address}} 的凭据',
    'STORE_CREDENTIALS.remedy':
      '请设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，以及 AWS_REGION 或 AWS_ENDPOINT_URL',
    'STORE_CREDENTIALS/refused.found': '存储端不接受这些凭据：{{reason}}',
    'STORE_CREDENTIALS/refused.remedy':
      '请检查 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 AWS_REGION，以及该账号在此处的权限',
    'STORE_ADDRESS/bucket.found': '没有这个名称的存储桶：{{address}}',
    'STORE_ADDRESS/bucket.expected': '已有的存储桶；不在 AWS 上时用 AWS_ENDPOINT_URL 指定服务地址',
    'STORE_FAILED.found': '存储端无法读写此文件：{{reason, phrase}}',
    'STORE_FAILED.remedy': '请检查存储端、地址和权限；分片会自动重试',
  },
})
