/** Surnames in pinyin, compound ones included; ü as v. */
export const pinyinSurnames =
  'ai an ao ba bai ban bao bei bi bian bie bo bu cai can cao cen chai chang chao che chen cheng chi chong chu chuai cong cui dai dan dang dao deng di diao ding ' +
  'dong dou du duan dun e fa fan fang fei feng fu gai gan gao ge geng gong gou gu guan guang gui guo ha hai han hang hao he hei heng hong hou hu hua huai huan huang hui ' +
  'huo ji jia jian jiang jiao jie jin jing ju juan kan kang ke kong kou kuai kuang kui lai lan lang lao lei leng li lian liang liao lin ling liu long lou lu luan ' +
  'lun luo lv ma mai man mang mao mei meng mi miao min ming mo mou mu na nan ni nian nie ning niu nong ou pan pang pei peng pi ping pu qi qian qiang qiao qin qing qiu qu ' +
  'quan que ran rao ren rong ru ruan rui sai san sang sha shan shang shao she shen sheng shi shou shu shuai shui si song su sui sun suo tai tan tang tao teng tian tong tu ' +
  'tuo wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun yan yang yao ye yi yin ying yong you yu yuan yue yun zai zang zeng zha zhai zhan ' +
  'zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo ouyang sima shangguan zhuge dongfang xiahou huangfu situ linghu ximen nangong gongsun murong yuwen duanmu'

/** Places that texts in Latin letters spell in pinyin; an apostrophe where syllables would run together. */
export const pinyinPlaces =
  'beijing tianjin shanghai chongqing hebei shanxi liaoning jilin heilongjiang jiangsu zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan sichuan guizhou yunnan shaanxi gansu qinghai ningxia xinjiang xizang tibet taiwan ' +
  "guangzhou shenzhen chengdu hangzhou wuhan xi'an nanjing suzhou qingdao jinan dalian shenyang changsha ningbo zhengzhou dongguan foshan xiamen fuzhou hefei kunming harbin changchun shijiazhuang taiyuan nanchang nanning guiyang lanzhou haikou sanya xining yinchuan urumqi lhasa hohhot " +
  'wuxi changzhou xuzhou nantong yangzhou zhenjiang lianyungang yancheng huaian taizhou wenzhou jiaxing huzhou shaoxing jinhua quzhou zhoushan lishui wuhu quanzhou zhangzhou putian sanming longyan ganzhou jiujiang yantai weifang weihai rizhao linyi zibo jining taian dezhou liaocheng binzhou heze zaozhuang ' +
  'dongying jiaozhou laoshan chengyang huangdao jimo luoyang kaifeng nanyang xinxiang yichang xiangyang jingzhou huangshi yueyang changde zhuzhou hengyang zhuhai zhongshan huizhou jiangmen shantou zhanjiang guilin liuzhou beihai mianyang leshan zunyi dali lijiang baoji xianyang yanan tianshui dunhuang ' +
  'kashgar korla turpan hotan manzhouli erenhot horgos khorgos alashankou suifenhe heihe dandong jinzhou anshan fushun qiqihar daqing mudanjiang datong baotou ordos hulunbuir tangshan baoding qinhuangdao handan cangzhou langfang zhangjiakou chengde hengshui yiwu macao pudong hainan jiaodong ' +
  'boao xiongan yangtze tarim hongkong'
