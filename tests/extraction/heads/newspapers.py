"""Newspapers: headlines and subtitles of one article, without a kicker."""

from __future__ import annotations

from .head import Head, Row

HEADS: list[Row] = [
    (
        "a subtitle that tells much more than the headline",
        """乙区中医院新楼奠基
新建一栋九层大楼，新增床位260张，预计2025年底投用
本报讯（记者 李丽）12月7日，乙区中医院新楼奠基。新楼建筑面积4.2万平方米，将于2025年底投用。
""",
        [Head("乙区中医院新楼奠基", "", "李丽")],
    ),
    (
        "a web paper's header of odd lines down to its edition",
        """首页 | 甲市网 | 新闻 | 政务 | 视频 | 楼市 | 汽车 | 旅游
昨天 明天 上版 下版 版面概览
2023年12 8
十月廿六
 A04版 2023年12月8日 新闻 扩展 收缩 默认

乙区中医院新楼奠基
本报讯（记者 李丽）12月7日，乙区中医院新楼奠基。新楼将于2025年底投用。
""",
        [Head("乙区中医院新楼奠基", "", "李丽")],
    ),
    (
        "a dateline on a line of its own is no headline",
        """甲山新闻网消息（记者 李丽）
12月7日下午，市林业局发布会在市图书馆召开。今年将栽树3万株。
""",
        [Head(None, "", "李丽")],
    ),
    (
        "a headline alone, of one word",
        """破冰
本报讯（记者 王小明）昨日，乙江封冻河段实施破冰作业。预计3月10日前恢复通航。
""",
        [Head("破冰", "", "王小明")],
    ),
    (
        "a headline of four characters above a byline",
        """春到甲山

本报记者 李丽

三月的甲山，杏花开了。乙区今年将新栽杏树5万株。
""",
        [Head("春到甲山", "", "李丽")],
    ),
    (
        "a headline that ends in an exclamation",
        """好消息！丙县通高铁了！
5月8日上午，首趟列车驶入丙县站。县交通运输局表示，站前广场将于6月底前完工。
""",
        [Head("好消息！丙县通高铁了！")],
    ),
    (
        "a meeting and what it dealt with are one headline",
        """甲市政府召开第三十二次常务会议
研究农村供水、校园食堂改造等工作
本报讯（记者 赵强）9月12日，市长李志强主持召开市政府第三十二次常务会议。
""",
        [Head("甲市政府召开第三十二次常务会议研究农村供水、校园食堂改造等工作", "", "赵强")],
    ),
    (
        "two lines of like length are one headline",
        """老旧管网更换提速
两万居民喝上放心水
本报讯（记者 李丽）6月1日，记者从市水务局获悉，老旧管网更换完成四成。
""",
        [Head("老旧管网更换提速两万居民喝上放心水", "", "李丽")],
    ),
    (
        "a question above who looked into it: a headline and its subtitle",
        """改造后的老楼 今年漏不漏雨？
李志强现场督导老旧小区改造工程
本报讯（记者 白鹿）6月17日，市长李志强来到幸福里小区。
""",
        [Head("改造后的老楼今年漏不漏雨？", "", "白鹿")],
    ),
    (
        "a whole headline and a longer subtitle without a dash",
        """县政府公布今年八件民生实事
去年承诺事项完成情况一并晒出，接受群众监督
本报记者 何静
2月26日，县政府公布今年的八件民生实事。
""",
        [Head("县政府公布今年八件民生实事", "", "何静")],
    ),
    (
        "a headline torn amid a verb and its object",
        """我市全力推进
百万千瓦风电基地建设
本报讯（记者 马骏）5月6日，我市百万千瓦风电基地二期开工。
""",
        [Head("我市全力推进百万千瓦风电基地建设", "", "马骏")],
    ),
    (
        "an interview of questions and answers with subheads",
        """让群众看病不再难
——访丙县卫生健康局局长马晓军
本报记者 韩雪
县域医共体
问：医共体建设进展如何？
答：年底前，12个乡镇卫生院全部纳入。
队伍建设
问：缺医生怎么办？
答：今年计划招聘医生46名。
""",
        [Head("让群众看病不再难", "", "韩雪")],
    ),
    (
        "subheads with blanks are no headlines",
        """昔日荒滩变良田
——丙县盐碱地治理纪实
本报记者 田野 文/图
丙县有盐碱地18万亩。

引水压碱 荒滩见绿

2021年，丙县建成引水渠42公里。

良种上滩 亩产翻番

今年，丙县将推广耐盐稻3万亩。
""",
        [Head("昔日荒滩变良田", "", "田野")],
    ),
    (
        "a page that is cut off amid a headline's article",
        """甲市：向科技创新要动能
本报记者 赵强
走进甲市高新区，一座座实验室拔地而起。今年，高新区将新建研发平台12个，其中省级以上
""",
        [Head("甲市：向科技创新要动能", "", "赵强")],
    ),
    (
        "a column of briefs",
        """一句话新闻
▲4月8日，丙县启动春季动物防疫工作。
▲乙区新建的第二幼儿园5月1日竣工。
▲市图书馆新增图书1.2万册。
""",
        [Head("一句话新闻")],
    ),
    (
        "a notice by the editors above the article's text",
        """把论文写在大地上
——甲市科技特派员下乡纪实
本报记者 韩雪
编者按：今年是科技特派员制度推行二十周年。本报今起推出系列报道。
在丙县大棚里，科技特派员李丽正在指导剪枝。
""",
        [Head("把论文写在大地上", "", "韩雪")],
    ),
    (
        "byline first, headline below, and a place with a day",
        """本报记者 王小明 李丽
甲市：“一件事”一次办
6月3日，市政务服务中心里，市民只跑了一趟。年内将推出“一件事”28项。
""",
        [Head("甲市：“一件事”一次办", "", "王小明 李丽")],
    ),
    (
        "subtitle tells figures after an occasion",
        """全市一季度重大项目集中签约仪式举行
26个项目落户 总投资163亿元
王建国出席并讲话 李志强主持
本报讯（记者 赵强）3月28日，全市一季度重大项目集中签约仪式举行。
""",
        [Head("全市一季度重大项目集中签约仪式举行26个项目落户总投资163亿元", "", "赵强")],
    ),
    (
        "a region's name with a colon and a subtitle with dash",
        """甲市：绿色发展“加速跑”
——来自黄河岸边的报告之二
□ 本报记者 吴越 通讯员 郑爽
初夏时节，黄河岸边绿意盎然。
""",
        [Head("甲市：绿色发展“加速跑”", "", "吴越 郑爽")],
    ),
    (
        "an article in the paper with a place dateline",
        """丙县3000名干部下沉一线
甲市日报丙县讯（记者 江涛）连日来，丙县3000名干部下沉一线。
""",
        [Head("丙县3000名干部下沉一线", "", "江涛")],
    ),
    (
        "reporter after 讯 without brackets",
        """乙区打造“十五分钟”养老圈
本报讯 记者李丽报道 今年，乙区将新建养老服务站16个。
""",
        [Head("乙区打造“十五分钟”养老圈", "", "李丽")],
    ),
    (
        "agency's article",
        """国家发改委：今年将新开工一批重大水利工程
新华社北京3月3日电（记者 王小明）国家发展改革委介绍，今年将新开工一批重大水利工程。
""",
        [Head("国家发改委：今年将新开工一批重大水利工程", "", "王小明")],
    ),
    (
        "a title with a series at its end in brackets",
        """打造西部制造高地
——甲市工业强市战略综述（上）
本报记者 马骏
十年间，甲市工业总产值翻了两番。
""",
        [Head("打造西部制造高地", "", "马骏")],
    ),
    (
        "an evening paper's headline with figures and a comma",
        """地铁4号线下月试运行，全程31分钟
晚报讯（记者 白鹿）昨日，记者从甲市轨道集团获悉，地铁4号线将于下月28日试运行。
""",
        [Head("地铁4号线下月试运行，全程31分钟", "", "白鹿")],
    ),
    (
        "an evening paper's asks and answers",
        """暖气不热找谁？
热线电话24小时有人接
本报讯（记者 周洁）昨日，市热力公司公布24小时热线。
""",
        [Head("暖气不热找谁？热线电话24小时有人接", "", "周洁")],
    ),
    (
        "the day in brackets under the title of a speech",
        """在全市重点项目推进会上的讲话
（2020年3月12日）
王建国
同志们：
今天这次会议，主要任务是部署全年重点项目建设。全年要完成投资320亿元。
""",
        [Head("在全市重点项目推进会上的讲话", "", "王建国")],
    ),
    (
        "a speech by a post and name with a blank",
        """在甲市生态文明建设现场会上的发言
丙县人民政府
（2019年5月）
近年来，丙县坚持生态优先。今年将治理水土流失面积46平方公里。
""",
        [Head("在甲市生态文明建设现场会上的发言")],
    ),
    (
        "a headline that is a quotation",
        """“路通了，日子就有奔头”
本报记者 苏醒
丙县大山深处，一条6公里的硬化路去年通车。
""",
        [Head("“路通了，日子就有奔头”", "", "苏醒")],
    ),
    (
        "caption above the headline",
        """图为改造后的幸福路。 本报记者 周洁 摄
幸福路改造工程完工
本报讯（记者 李丽）9月30日，幸福路改造工程完工通车。
""",
        [Head("幸福路改造工程完工", "", "李丽")],
    ),
    (
        "a page head in lines of their own",
        """A03
民生
甲市晚报
2018年11月6日 星期二
编辑/孙梅 美编/钱宁
全市公厕免费开放
本报讯（记者 李丽）即日起，全市公厕免费开放。
""",
        [Head("全市公厕免费开放", "", "李丽")],
    ),
    (
        "a line that ends as a body's name does is a headline's half",
        """凝聚各方力量
奋力构建全域旅游新格局
本报讯（记者 李丽）4月9日，全市旅游发展大会召开。
""",
        [Head("凝聚各方力量奋力构建全域旅游新格局", "", "李丽")],
    ),
    (
        "and so is one that asks what to do",
        """孩子放学早
家长没下班怎么办
本报讯（记者 周洁）乙区今年秋季学期起，42所小学全部开展课后服务。
""",
        [Head("孩子放学早家长没下班怎么办", "", "周洁")],
    ),
    (
        "a whole headline above who did it and where",
        """麦浪里，八百台收割机唱主角
丙县夏粮抢收进度超过七成
本报记者 田野
六月的丙县，麦浪翻滚。截至6月8日，已收获小麦26万亩。
""",
        [Head("麦浪里，八百台收割机唱主角", "", "田野")],
    ),
    (
        "who says it, with a colon, below a whole headline",
        """用了二十年的水塔，要退休了
市水务局：11月6日起分批切换供水，部分小区短时停水
10月30日，记者从市水务局了解到，城西水厂扩建完工。
（乙江融媒记者　李丽　图表制作　周洁）
""",
        [Head("用了二十年的水塔，要退休了", "", "李丽")],
    ),
    (
        "a place above what happened there is the headline's half",
        """乙江口岸
冷链查验 首月过车三百辆
本报讯 乙江口岸冷链查验中心启用一个月，查验货车312辆。（李丽）
""",
        [Head("乙江口岸冷链查验首月过车三百辆", "", "李丽")],
    ),
    (
        "a question of like length with its answer is one headline",
        """半夜牙疼去哪儿看？
夜间口腔门诊这里有
□本报记者 韩雪 文/图
晚上10时，市口腔医院的灯还亮着。
""",
        [Head("半夜牙疼去哪儿看？夜间口腔门诊这里有", "", "韩雪")],
    ),
    (
        "words before a name torn by OCR, and a name of two behind one of two",
        """把暗渠变明河
-乙区黑臭水体治理见闻
本报记 者 张岚 见习记者 牛 小川
河水清了，白鹭来了。
""",
        [Head("把暗渠变明河", "", "张岚 牛小川")],
    ),
    (
        "an author asked for by the editors",
        """深山里的读书声

本刊特约撰稿　王小明

早上7点，丙县小岭村教学点的铃声响了。
""",
        [Head("深山里的读书声", "", "王小明")],
    ),
    (
        "a subtitle right below its headline, and a byline behind blanks",
        """今冬供热“冷运行” 提前半月开始
——居民报修可“一键”直达班组

本报讯 (记者 戚 红) 我市184座换热站已注水打压,冷态运行提前了半个月,市民反映“不用再等了”。   (穆晓东)
""",
        [Head("今冬供热“冷运行”提前半月开始", "", "戚红 穆晓东")],
    ),
    (
        "a headline over three lines of a narrow column, a series above it",
        """民生直通车

今年民生“大礼包”来了
七件实事
请您监督

本报讯（记者 李丽 实习生 方 圆）昨日，县政府办公室公布七件民生实事。
""",
        [Head("今年民生“大礼包”来了七件实事请您监督", "民生直通车", "李丽 方圆")],
    ),
    (
        "a series over two lines of a narrow column",
        """“十二五”收官
看项目

县二水厂
下月向城区
供水

本报讯（记者 李丽）10月19日，记者在县二水厂看到，设备正在调试。
""",
        [Head("县二水厂下月向城区供水", "“十二五”收官看项目", "李丽")],
    ),
    (
        "a paper's name and desk, and its staff without a colon",
        """乙川报 2 综合新闻
2015年10月21日 星期三 责任编辑 窦立 校对 韩敏 02

农村客运
班线下调票价

本报讯 县交通局发文，自11月1日起，23条班线票价下调12%。（文新）
""",
        [Head("农村客运班线下调票价", "", "文新")],
    ),
]
