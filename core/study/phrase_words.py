"""Words that tell a numbered set phrase from a plain count, and a quoted one from a name or a saying."""

from __future__ import annotations

from typing import Final


def either(words: str) -> str:
    """Return a pattern of words that are parted by white space; the longer ones are tried first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


FOLLOWING: Final = either(
    "工作 要求 精神 原则 方针 战略 布局 部署 思路 理念 目标 任务 行动 工程 计划 规划 机制 制度 体系 格局 模式 建设 教育 "
    "活动 改革 政策 措施 问题 领域 投入 发展 协同 管理 标准 规定 职责 责任 清单 方案 承诺 纪律 作风 意识 重要 基本 总体 "
    "主题 专题 专项 系列 联动 供养 场所 经费 资源 集中 攻坚 整治 治理 落实 到位 企业 社区 条件 项目 人员 对象 党支部 组织 "
    "队伍 干部 课堂 服务 保障 风险 红线 底线 法 式 型 家庭 干警 成果 典型 创建 公开 监督 体制 平台 中心 园区 基地 试点"
)
"""What a set phrase is often put before: “四早”要求."""

HEADS: Final = either(
    "必由之路 必须坚持 坚定不移 毫不动摇 不动摇 不放松 不松劲 不放过 不摘 不减 不变 不出 不准 不得 不能 不许 不让 不搞 "
    "不漏 离不开 有利于 区分开来 永远在路上 一以贯之 牢牢把握 坚持 必须 务必 维护 确立 意识 自信 自觉 结合 统筹 聚焦 "
    "着力 明确 更加注重 全覆盖 走在前列 走在前 讲清楚 先行 更加 更好 更高 始终 如何 决不允许 严禁 确保 面向 转变 过硬 服从 "
    "认同 与共 优先 精准 最严 从严 第一 一流 一批 一律 一个 到位 到底 到户 覆盖 提升 突破 强化 深化 攻坚 翻番 加快 "
    "清零 见底 百分之百 １００％ 100% 百分百 率先 争当 争先 满意 下降 倍增 再造 转型 融合 并重 并举 相统一 相适应 "
    "相衔接 打通 打造 防止 杜绝 克服 破除 树立 增强 牢记 善于 敢于"
)
"""What only a set phrase puts behind N个: words of doing and being, not things that could be counted."""
SHORT_HEADS: Final = either("结合 统一 同步 同时 公开 到位 落实 优先 不变 不减 不放过 不准 严禁 必须 联动 挂钩 承诺 规范 覆盖 见面 上门 化")
"""What puts a numeral before it without a measure: 三结合, 十不准, 四化."""
HEADS_BEFORE: Final = either("要求 原则 目标 思路 总体 部署 方针 标准 理念 重要 机制 精神 问题 制度 规定 办法 措施")
"""What such a name can be put before; with a thing behind it, it would be counted: 五个转型项目."""
HEADS_ENDING: Final = either("发展 工作 建设 理念 思想 水平 能力 质量 行动 工程 落实 力度 改革 创新 服务 责任 安全 稳定 底线")
OF: Final = either("要求 原则 目标 思路 工作 总体 部署 方针 标准 方法 理念 重要 基本")
"""What may stand behind 的 after a set phrase."""

ROW_BEFORE: Final = either(
    "落实 推进 推行 实施 实行 坚持 执行 按照 构建 打造 推动 完善 健全 开展 深化 遵循 贯彻 运用 采取 用好 抓好 围绕 形成"
)
ROW_AFTER: Final = either(
    "和 与 及 等 为 工作 要求 精神 原则 方针 战略 布局 思路 机制 制度 体系 格局 模式 改革 活动 行动 工程 计划 教育 政策 "
    "发展 建设 管理 产业 标准 空间"
)
JOINED: Final = either("合一 一体 融合 联动 同步 并举 共治 同创 联创 联建 分置 合并 同办 共建 协同")
"""How several things are made one: 三网融合, 六城联创."""
CODE_AFTER: Final = either("发展 工作 总体 治理 服务 管理 产业 人才 战略")
CODE_OF: Final = either("思路 战略 工程 行动 计划 工作法 布局 模式 体系 机制 部署 格局")
"""What a name of digits is put before: 8337发展思路."""

COUNTED_THINGS: Final = either(
    "称号 荣誉 奖 品牌 项目 学校 单位 村 镇 乡 县 区 市 企业 园区 基地 示范 平台 公司 中心 站 店 馆 窗口 专区 试点 家庭 "
    "支部 机构 社区 品种 产品 商标 课题 案件 案例"
)
"""What is counted where a numeral stands before quoted words, and behind them: 三个“示范”村."""

NAMES: Final = (
    "门前三包 门前四包 门前五包 双随机、一公开 双随机一公开 三供一业 三旧改造 三来一补 四荒 三个一批 五个一工程 五通一平 "
    "七通一平 两房一卡 三定方案 三定规定 一事一议 四纵四横 八纵八横 两纵三横 两横三纵 四好农村路 三位一体 六位一体 三化融合 "
    "三三制 三反五反 三期叠加 两个积极性 双一流 双学双比 双增双节 双报到 双联双促 "
    "两步走(?=战略|发展) 两个文明(?=建设|一起) 三个文明(?=建设|一起) 三无(?=人员|老人|对象|小区) "
    "三争三创 三查三改 三改三建 五改三建 三联三促 四查四促"
)
"""Names that are known without one list of members: they differ from place to place, so no lexicon has them."""

EVERYDAY: Final = either(
    "一刀切 急刹车 踩刹车 绿色通道 放水养鱼 赶考 赶考路 黑天鹅 灰犀牛 逃兵 长臂管辖 云计算 大数据 物联网 拦路虎 绊脚石 "
    "硬骨头 定心丸 强心针 台柱子 及时雨 急先锋 守护神 保护伞 传声筒 挡箭牌 风向标 晴雨表 重头戏 老大难 马拉松 敲门砖 紧箍咒 "
    "绝大多数 少数人 大锅饭 半拉子 豆腐渣"
)
"""Metaphors and everyday words that are often put in marks and package nothing."""

LOCAL: Final = either("全国 国家 省级 市级 自治区 中国 世界 中华 全省 全市")
PLACES: Final = either("瓷都 名城 强县 强市 强镇 名县 名镇 市 县 区 乡 镇 村 社区 单位 城市 中心 基地 企业 学校 之乡 之都 之城 奖 县（区）")
BODIES: Final = either(
    "示范区 示范县 示范市 示范点 示范村 示范镇 试验区 实验区 先行区 开发区 博物馆 纪念馆 大学 学院 研究院 公司 集团 医院 "
    "委员会 联合会 号 舰 奖 杯 事变 惨案 战役 起义"
)
MEETINGS: Final = either(
    "两会 大会 会议 全会 峰会 论坛 座谈会 博览会 例会 年会 第一会 纪念会 报告会 研讨会 交流会 推介会 发布会 现场会 洽谈会 交易会"
)

GIVEN: Final = either("荣获 获得 获评 获批 荣膺 入选 评为 评选为 评选出 授予 命名为 认定为 确认为 捧回 捧得 蝉联 当选")
"""Before honours."""
APPLYING: Final = either(
    "按照 坚持 践行 围绕 落实 开展 推进 推动 贯彻 秉持 秉承 遵循 树立 实现 提出 突出 实施 倡导 弘扬 打造 做到 确保 牢记 主题 口号 以"
)
"""Before a slogan, as opposed to verse that is quoted."""
APPLIED: Final = either(
    "理念 要求 原则 目标 口号 承诺 方针 思路 机制 活动 主题 行动 工作 精神 发展 模式 理论 战略 格局 任务 标准 愿景 部署 论断 思想 观念 "
    "主线 工程 倡议 制度 办法 做法 作用 定位"
)
"""What a slogan is said to be."""
HONOURS: Final = either("复评 复审 称号 荣誉 奖牌 牌匾 奖项 大奖 奖章 锦旗")
ROUTES: Final = either("线路 路线 航线 专线 铁路 公路 高速 专列 班列")
EVENTS: Final = either("事变 惨案 战役 起义 事件 政变 会战 暴动 运动 地震 沉船 台风 特大")
BRANDS: Final = either("品牌 商标 卫星 火箭 飞船 台风 沉船 翻沉 列车 客轮 货轮 油轮 航母 号")
BRANDED: Final = either("这一 系列 牌 知名 地理标志 区域公用 农产品 公用 著名")
MOODS: Final = either(
    "劲 劲头 豪情 信心 决心 姿态 气魄 境界 情怀 勇气 毅力 定力 恒心 执着 自觉 胸怀 清醒 锐气 豪迈 气概 魄力 古训 诗句 名言 "
    "说法 回答 声音 呼声 感慨"
)
"""What verse in marks is put before: “咬定青山不放松”的韧劲."""
SAYING: Final = either(
    "说 指出 提到 写道 曰 云 讲 讲到 强调 强调要 回答 问道 认为 表示 要求 规定 称 道 讲过 说过 所说 所说的 常说 名言 古人 俗话 古语 有言"
)
