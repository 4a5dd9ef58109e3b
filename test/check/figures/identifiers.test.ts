import {describe, expect, test} from 'vitest'
import {checkFigures, figureFindings} from '../../helpers/figure-rows.js'

describe('versions', () => {
  checkFigures(
    [
      ['从 v2.17 版本开始支持。', 'Supported as of v2.17.'],
      ['升级到 v4.6.1 版本。', 'Upgrade to version 4.6.1.'],
      ['版本 2.20 起支持。', 'Supported since version 2.20.'],
      ['需要 Node 18.20 及以上版本。', 'Node 18.20 or later is required.'],
      ['本文适用于 Redis 6.x。', 'This article applies to Redis 6.x.'],
      ['Requires Go 1.20 or later.', '需要 Go 1.20 或更高版本。'],
      ['Released as v5.0.0-rc.1.', '发布为 v5.0.0-rc.1。'],
      ['The fix is in 3.2.18.', '该问题已在 3.2.18 中修复。'],
      ['发布日期为2024.05.01。', 'It was released on May 1, 2024.'],
      ['3.10 版修复了两个问题。', 'Version 3.10 fixes two problems.'],
    ],
    [
      ['从 v2.17 版本开始支持。', 'Supported as of v2.18.', 'v2.18'],
      ['升级到 v4.6.1 版本。', 'Upgrade to version 4.6.2.', '4.6.2'],
      ['版本 2.20 起支持。', 'Supported since version 2.2.', '2.2'],
      ['需要 Node 18.20 及以上版本。', 'Node 18.2 or later is required.', '18.2'],
      ['本文适用于 Redis 6.x。', 'This article applies to Redis 7.x.', '7.x'],
      ['Requires Go 1.20 or later.', '需要 Go 1.2 或更高版本。', '1.2'],
      ['The fix is in 3.2.18.', '该问题已在 3.2.13 中修复。', '3.2.13'],
      ['Released as v5.0.0-rc.1.', '发布为 v5.0.0-rc.2。', 'v5.0.0-rc.2'],
      ['支持 v1.8。', 'v1.9 is supported.', 'v1.9'],
      ['The old version is v2.', '旧版本为 v3。', 'v3'],
    ],
  )

  test('the expected version is written as one', () => {
    expect(figureFindings('从 v2.17 版本开始支持。', 'Supported as of v2.18.')[0]?.data).toMatchObject({
      expected: 'v2.17',
    })
    expect(figureFindings('版本 2.20 起支持。', 'Supported since version 2.2.')[0]?.data).toMatchObject({
      expected: '2.20',
    })
  })
})

describe('addresses, paths and ports', () => {
  checkFigures(
    [
      ['打开 http://localhost:5173/ 查看。', 'See http://localhost:5173/ for the page.'],
      ['服务地址为 10.20.30.40。', 'The service is at 10.20.30.40.'],
      ['接口为 /api/v3/items/2048/。', 'The endpoint is /api/v3/items/2048/.'],
      ['详见 https://example.org/zh/2024/0812。', 'See https://example.org/en/2024/0813.'],
      ['文件名为 report_2021.pdf。', 'The file is called report_2021.pdf.'],
      ['下载 setup-64.exe 即可。', 'Download setup-64.exe.'],
      ['Visit http://127.0.0.1:9000 first.', '请先访问 http://127.0.0.1:9000。'],
      ['The range is 0x1000-0x1fff.', '范围为 0x1000~0x1fff。'],
      ['寄存器写入 0x3A 后清零。', 'The register is cleared after 0x3A is written.'],
      ['第三次写入 0x7f。', 'Write 0x7f for the third time.'],
    ],
    [
      ['打开 http://localhost:5173/ 查看。', 'See http://localhost:5174/ for the page.', 'http://localhost:5174/'],
      ['服务地址为 10.20.30.40。', 'The service is at 10.20.30.41.', '10.20.30.41'],
      ['接口为 /api/v3/items/2048/。', 'The endpoint is /api/v3/items/2049/.', '/api/v3/items/2049/'],
      ['文件名为 report_2021.pdf。', 'The file is called report_2022.pdf.', 'report_2022.pdf'],
      ['寄存器写入 0x3A 后清零。', 'The register is cleared after 0x3B is written.', '0x3B'],
      ['Visit http://127.0.0.1:9000 first.', '请先访问 http://127.0.0.1:9001。', 'http://127.0.0.1:9001'],
      ['It listens on port 8443.', '监听 8433 端口。', '8433'],
      ['The service is at 10.20.30.40.', '服务地址为 10.20.30.4。', '10.20.30.4'],
      ['The mask is 0xff00.', '掩码为 0xff01。', '0xff01'],
      ['Wait 20 s, then open http://localhost:3000/.', '等待 40 秒，然后打开 http://localhost:3000/。', '40 秒'],
    ],
  )
})

describe('names with digits', () => {
  checkFigures(
    [
      ['检测到碘-129和锶-90。', 'Iodine-129 and strontium-90 were detected.'],
      ['二十国集团（G20）峰会开幕。', 'The G20 summit opened.'],
      ['Windows 11 支持 64 位处理器。', 'Windows 11 supports 64-bit processors.'],
      ['符合 GB 18030 标准。', 'It complies with GB 18030.'],
      ['歼-10和J-20亮相。', 'The J-10 and the J-20 were shown.'],
      ['拨打热线2888 1234或999。', 'Call the hotline at 2888 1234 or 999.'],
      ['电话：+86 10 6655 4433', 'Tel: 010-66554433'],
      ['参见 #482 号问题。', 'See issue #482.'],
      ['用户 user_77 已登录。', 'The user user_77 is logged in.'],
      ['The firm filed for Chapter 11.', '该公司申请第11章破产保护。'],
      ['Section 230 protects platforms.', '第230条保护平台。'],
      ['He won in the 2022/23 season.', '他在2022/23赛季夺冠。'],
      ['He won in the 2022-23 season.', '他在2022-2023赛季夺冠。'],
      ['根据第61/105号决议，', 'In line with resolution 61/105,'],
      ['服务全天24/7提供。', 'The service runs 24 hours a day, seven days a week (24/7).'],
    ],
    [
      ['配有 A4 打印机。', 'It comes with an A3 printer.', 'A3'],
      ['G20 峰会开幕。', 'The G7 summit opened.', 'G7'],
      ['参见 #482。', 'See #428.', '428'],
      ['符合 GB 18030 标准。', 'It complies with GB 18031.', '18031'],
      ['The J-20 was shown.', 'J-10亮相。', 'J-10'],
      ['Section 230 protects platforms.', '第203条保护平台。', '第203'],
      ['He won in the 2022-23 season.', '他在2021-2022赛季夺冠。', '2021-2022'],
      ['电话：010-66554433', 'Tel: +86 10 6655 4434', '86 10 6655 4434'],
      ['根据第61/105号决议，', 'In line with resolution 61/150,', '61/150'],
      ['Use port COM3.', '使用 COM4 端口。', 'COM4'],
    ],
  )
})
