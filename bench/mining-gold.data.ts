/**
 * Terms of three sites, chosen by reading their pages: facts of vocabulary, no text. `core`: what an editor of the site would look up, standing in at least three
 * places; `also`: what belongs into a glossary of the site besides, names included. Renderings of one term are divided by `|`.
 */
export interface GoldTerms {
  readonly core: string
  readonly also: string
}

export const goldTerms: Readonly<Record<string, GoldTerms>> = {
  'cloud-native': {
    core: `集群=cluster; 成员集群=member cluster; 控制面=control plane; 节点=node; 边缘节点=edge node; 资源=resource; 资源池=resource pool; 资源模板=resource template;
      资源建模=resource modeling; 调度=scheduling; 调度器=scheduler; 调度策略=scheduling policy; 队列=queue; 作业=job; 任务=task|job; 容器=container; 组件=component;
      插件=plugin; 镜像=image; 云原生=cloud native|cloud-native; 联邦=federation; Pull模式=pull mode; Push模式=push mode; Karmada用户组=Karmada adopter group;
      Volcano社区=Volcano community; 深度学习=deep learning; 大模型=foundation model|large model; 大数据=big data; 算法=algorithm; 资源利用率=resource utilization;
      生命周期管理=lifecycle management; 优先级=priority; 运维=O&M; 异构硬件=heterogeneous hardware; 微服务=microservice; 抢占=preemption; 推理=inference;
      计算资源=compute resource|computing resource; 仓库=repository; 副本=replica`,
    also: `大规模集群; 单集群; 多集群系统; 集群资源; 集群注册; 硬件资源; 集群联邦; 资源对象; 资源分发; 资源使用量; 测试工具; 性能测试; 性能; 负载; 框架; 计算框架; 平台; 计算平台; 模型; 模块; 指标; 请求; 策略; 社区; 基础设施; 锐天; 商汤; 大装置; 松科智能; 启智章鱼; 华为; 百度;
      BOSS直聘; 中科类脑; 喜马拉雅; 瑞斯康; 网易; 网易数帆; 升腾; 门架; 边缘侧; 智能监控; 容器技术; 网络波动; 训练任务; 基因测序; 延时抢占; daily队列; 中国电信研究院; 最佳实践; 利用率; 实例; 内存; 参数; 维度; 配置; 用户; 版本; 系统; 数据; 网络; 实验室; 统一管理; 高速公路; 注册; 对象; 性能优化; 多集群; 批量计算; 环境变量; 测试`,
  },
  'builder-docs': {
    core: `插件=plugin; 模块=module; 路径=path; 相对路径=relative path; 绝对路径=absolute path; 浏览器=browser; 标签=tag; 配置=configuration|config; 选项=option; 参数=parameter;
      npm包=npm package; 数组=array; 打包工具=bundler; 函数=function; 正则表达式=regular expression; 模板=template; 输出目录=output directory|output folder; 延迟编译=lazy compilation; 缓存=cache|caching; 静态资源=static asset; 环境变量=environment variable;
      根目录=root directory; 异步模块=async module; 代码压缩=code minification; 前缀=prefix; 优先级=priority; 属性=attribute|property; 类型检查=type checker|type checking; 变量=variable; 产物=output|artifact|product;
      依赖=dependency; 字符串=string; 组件=component; 中间件=middleware; 证书=certificate; 压缩=minification|compression; 域名=domain|domain name; 别名=alias; 编译=compilation; 语法=syntax; 目录=directory; 源代码=source code; 字段=field; 文件名=filename`,
    also: `默认; 文件; 页面; 代码; script标签; 默认配置; 用法; 项目; 解析; 工具函数; 文档; 资源; React组件; 体积; HTML模板; 阈值; 环境; 输出; 对象; 请求; TypeScript类型检查; nonce值; 默认导出; 页面性能; 运行时; 拆包; 样式文件; 插入位置; 根元素; 样式; 组件库; 脚本; 产物目录; 重试; decorator提案;
      全局变量; 全局样式; 字体; Pug模板引擎; 开发环境; 回调; 回调函数; 拆包策略; URL前缀; 表达式; 类型定义; 日志; 框架; 图片; 私钥; 源码; 图标; 子集; 服务器; 首屏; 入口; 兼容性; 端口号; 性能; 版本; 类型; 生产环境; hash值`,
  },
  'debian-handbook': {
    core: `软件包=package; 服务器=server; 磁盘=disk; 分区=partition; 文件=file; IP地址=IP address; 内核=kernel; 数据库=database; 虚拟机=virtual machine; 电子邮件=email|e-mail; Debian开发者=Debian developer; 配置文件=configuration file;
      稳定版=stable; 测试版=testing; 逻辑卷=logical volume; 物理卷=physical volume; 备份=backup; 管理员=administrator; 客户端=client; 自由软件=free software; 目录=directory; 密码=password; 防火墙=firewall; 网关=gateway; 命令=command; 命令行=command line; 端口=port;
      源码包=source package; 二进制包=binary package; 日志=log; 镜像=mirror|image; 邮件列表=mailing list; 守护=daemon; 守护进程=daemon; 文件系统=filesystem|file system; 挂载=mount; 挂载点=mount point; 补丁=patch; 操作系统=operating system; 仓库=repository; 维护者=maintainer; 用户=user; 选项=option; 脚本=script;
      权限=right|permission|privilege; 依赖=dependency; 进程=process; 路由器=router; 私钥=private key; 桌面环境=desktop environment; 发行版=distribution; 协议=protocol; 主机名=hostname`,
    also: `冗余; 加密; RAID阵列; Debian项目; 软件; 文档; 邮件服务器; 版本; 架构; 日志文件; 调制解调器; 物理磁盘; 互联网; 参数; 本地网络; 子系统; 电子邮件服务器; RAID级别; 程序; 工具; 模块; 网络配置; Debian政策; 网络; 字段; 阵列; 开发者; 语法; 邮箱; SIP代理; 数据; 接口; 硬件;
      Falcot公司; 手册页面; 块设备; 开源; 格式; 键盘; 系统管理员; 默认值; 键盘布局; 多架构; Windows共享; 设备; 浏览器; 桌面; 安装程序; 系统; 网络接口; 安装过程; 打印机; 后移植; 内核模块; 源代码; 图形桌面; 磁盘空间; 降级模式; 缓存; 优先级; 群组; 网卡; 安全上下文; 代理; 标头; 卷组; 软RAID; 安全更新; 编辑器; 名称解析; 配置; 默认`,
  },
}
