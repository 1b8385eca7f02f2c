"""The heads of made-up pages, by the kind of text: what stands above an article, and what of it is its headline.

A row: the kind, what it proves, the page, and of every article the headline, the kicker and the byline. Places are
called 甲市, 乙区, 丙县; nobody in them is anybody.
"""

from __future__ import annotations

from typing import NamedTuple


class Head(NamedTuple):
    headline: str | None
    kicker: str = ""
    byline: str | None = None


HEADS: list[tuple[str, str, str, list[Head]]] = [
    # Newspapers: kicker, headline and subtitle in all their combinations.
    (
        "newspaper",
        "a headline alone, of one word",
        """破冰
本报讯（记者 王小明）昨日，乙江封冻河段实施破冰作业。预计3月10日前恢复通航。
""",
        [Head("破冰", "", "王小明")],
    ),
    (
        "newspaper",
        "a headline of four characters above a byline",
        """春到甲山

本报记者 李丽

三月的甲山，杏花开了。乙区今年将新栽杏树5万株。
""",
        [Head("春到甲山", "", "李丽")],
    ),
    (
        "newspaper",
        "a headline whose halves are parted by a blank, and one that asks",
        """稳就业 保民生 甲市在行动
本报讯 4月2日，甲市启动就业帮扶行动，年内新增岗位2.3万个。
（赵强）
停车难，怎么破？
本报讯 乙区今年计划新增停车泊位3200个。
（周洁）
""",
        [Head("稳就业保民生甲市在行动", "", "赵强"), Head("停车难，怎么破？", "", "周洁")],
    ),
    (
        "newspaper",
        "a headline that ends in an exclamation",
        """好消息！丙县通高铁了！
5月8日上午，首趟列车驶入丙县站。县交通运输局表示，站前广场将于6月底前完工。
""",
        [Head("好消息！丙县通高铁了！")],
    ),
    (
        "newspaper",
        "what the speaker stressed: the occasion is the kicker, who took part the subtitle",
        """王建国在乙区调研安全生产工作时强调
压实责任 守牢底线
全力保障人民群众生命财产安全
李志强参加
本报讯（记者 赵强）7月3日，市委书记王建国到乙区调研。年内要完成36处隐患整治。
""",
        [Head("压实责任守牢底线全力保障人民群众生命财产安全", "王建国在乙区调研安全生产工作时强调", "赵强")],
    ),
    (
        "newspaper",
        "an occasion told by other words than 强调",
        """李志强在全市三季度经济运行调度会上要求
咬定目标不放松 奋战百天保全年
本报讯（记者 方圆）10月9日，全市经济运行调度会召开。
""",
        [Head("咬定目标不放松奋战百天保全年", "李志强在全市三季度经济运行调度会上要求", "方圆")],
    ),
    (
        "newspaper",
        "an office reports on a matter: its occasion is the kicker, what was told the headline",
        """我县通报春季农资供应情况
今年化肥储备比上年多出两千吨
本报讯（记者 江涛）3月6日，县供销社通报，春耕前再调入化肥1800吨。
""",
        [Head("今年化肥储备比上年多出两千吨", "我县通报春季农资供应情况", "江涛")],
    ),
    (
        "newspaper",
        "an office makes figures known",
        """市统计局发布上半年经济运行情况
地区生产总值同比增长6.3%
本报讯（记者 吴越）7月21日，市统计局发布上半年数据。
""",
        [Head("地区生产总值同比增长6.3%", "市统计局发布上半年经济运行情况", "吴越")],
    ),
    (
        "newspaper",
        "a committee hears a report",
        """市人大常委会听取环境保护工作情况汇报
乙江干流明年全线消除劣五类水体
本报讯（记者 郑爽）11月26日，市人大常委会会议听取了市生态环境局的汇报。
""",
        [Head("乙江干流明年全线消除劣五类水体", "市人大常委会听取环境保护工作情况汇报", "郑爽")],
    ),
    (
        "newspaper",
        "a meeting and what it dealt with are one headline",
        """甲市政府召开第三十二次常务会议
研究农村供水、校园食堂改造等工作
本报讯（记者 赵强）9月12日，市长李志强主持召开市政府第三十二次常务会议。
""",
        [Head("甲市政府召开第三十二次常务会议研究农村供水、校园食堂改造等工作", "", "赵强")],
    ),
    (
        "newspaper",
        "two lines of like length are one headline",
        """老旧管网更换提速
两万居民喝上放心水
本报讯（记者 李丽）6月1日，记者从市水务局获悉，老旧管网更换完成四成。
""",
        [Head("老旧管网更换提速两万居民喝上放心水", "", "李丽")],
    ),
    (
        "newspaper",
        "a name of a theme above a headline and its subtitle",
        """时代先锋
灯塔下的守望
——记丙县航标站职工陈志刚
本报记者 韩雪 通讯员 白鹿
海风很大。陈志刚守灯塔二十六年。
""",
        [Head("灯塔下的守望", "时代先锋", "韩雪 白鹿")],
    ),
    (
        "newspaper",
        "a theme of two words with a blank, above a headline with its subtitle",
        """爱岗敬业 奉献者
轨道旁的春夏秋冬
——记甲市铁路工务段巡道工周大勇
本报记者 方圆
天还没亮，周大勇就出门了。
""",
        [Head("轨道旁的春夏秋冬", "爱岗敬业奉献者", "方圆")],
    ),
    (
        "newspaper",
        "a campaign's slogan above headline and subtitle",
        """学党史 办实事
把服务送到家门口
——乙区行政审批局便民服务走笔
本报记者 吴越
“没想到在村里就能办证。”
""",
        [Head("把服务送到家门口", "学党史办实事", "吴越")],
    ),
    (
        "newspaper",
        "a campaign's slogan with commas above a headline",
        """不忘初心、牢记使命
一位老支书的三本账
□ 本报记者 郑爽
老支书今年七十一岁。村里计划年底前修通3公里产业路。
""",
        [Head("一位老支书的三本账", "不忘初心、牢记使命", "郑爽")],
    ),
    (
        "newspaper",
        "a slogan of even halves above the longer headline",
        """田间地头唱主角 丰收时节话振兴
丙县隆重举行第三届农民丰收节
本报讯（记者 田野）9月22日，丙县第三届农民丰收节开幕。
""",
        [Head("丙县隆重举行第三届农民丰收节", "田间地头唱主角丰收时节话振兴", "田野")],
    ),
    (
        "newspaper",
        "two slogans of even halves: the small above the large",
        """决战四季度 冲刺全年红
拼字当头 干字为先
全市重大项目集中开工，总投资93.6亿元
本报讯（融媒体记者 苏醒）10月11日，我市举行重大项目集中开工活动。
""",
        [Head("拼字当头干字为先", "决战四季度冲刺全年红", "苏醒")],
    ),
    (
        "newspaper",
        "a question above who looked into it: a headline and its subtitle",
        """改造后的老楼 今年漏不漏雨？
李志强现场督导老旧小区改造工程
本报讯（记者 白鹿）6月17日，市长李志强来到幸福里小区。
""",
        [Head("改造后的老楼今年漏不漏雨？", "", "白鹿")],
    ),
    (
        "newspaper",
        "a whole headline and a longer subtitle without a dash",
        """县政府公布今年八件民生实事
去年承诺事项完成情况一并晒出，接受群众监督
本报记者 何静
2月26日，县政府公布今年的八件民生实事。
""",
        [Head("县政府公布今年八件民生实事", "", "何静")],
    ),
    (
        "newspaper",
        "a headline torn amid a verb and its object",
        """我市全力推进
百万千瓦风电基地建设
本报讯（记者 马骏）5月6日，我市百万千瓦风电基地二期开工。
""",
        [Head("我市全力推进百万千瓦风电基地建设", "", "马骏")],
    ),
    (
        "newspaper",
        "a headline torn before a preposition's object, and inside quotes",
        """乙区为困难家庭学生送上
“开学大礼包”
本报讯（通讯员 李丽）8月29日，乙区民政局发放助学金62万元。
甲市启动“我为企业
解难题”专项行动
本报讯（记者 周洁）9月1日，市工信局启动专项行动。
""",
        [Head("乙区为困难家庭学生送上“开学大礼包”", "", "李丽"), Head("甲市启动“我为企业解难题”专项行动", "", "周洁")],
    ),
    (
        "newspaper",
        "a body above what it does",
        """县住建局

开展供热管网“冬病夏治”

本报讯 截至目前，已更换管网8.6公里，9月底前全部完成。

（田甜）
""",
        [Head("开展供热管网“冬病夏治”", "县住建局", "田甜")],
    ),
    (
        "newspaper",
        "a numbered series",
        """“开局之年看发展”系列报道之三
一座老工业城的绿色转身
本报记者 王小明
走进甲市老厂区，烟囱不见了。
""",
        [Head("一座老工业城的绿色转身", "“开局之年看发展”系列报道之三", "王小明")],
    ),
    (
        "newspaper",
        "a numbered series in marks of its own",
        """“我们的小康生活”⑤
搬出大山天地宽
本报记者 江涛
丙县易地搬迁安置点里，工厂就开在楼下。
""",
        [Head("搬出大山天地宽", "“我们的小康生活”⑤", "江涛")],
    ),
    (
        "newspaper",
        "a walk to the base",
        """新春走基层
除夕夜的供电抢修班
本报记者 苏醒
除夕夜9点，抢修班的电话响了。
""",
        [Head("除夕夜的供电抢修班", "新春走基层", "苏醒")],
    ),
    (
        "newspaper",
        "a reporter's own notes below the article are no article of their own",
        """记者手记
路通了，心更要通
□ 田甜
采访结束时，村口的路灯亮了。
""",
        [Head("路通了，心更要通", "记者手记", "田甜")],
    ),
    (
        "newspaper",
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
        "newspaper",
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
        "newspaper",
        "a page that begins amid an article, then one with its head",
        """的项目建设要求，全力以赴抓进度，确保年底前完成投资。
会议强调，要加强要素保障。
乙区新增三处口袋公园
本报讯（记者 李丽）乙区今年新增口袋公园3处，8月底开放。
""",
        [Head(None), Head("乙区新增三处口袋公园", "", "李丽")],
    ),
    (
        "newspaper",
        "a page that is cut off amid a headline's article",
        """甲市：向科技创新要动能
本报记者 赵强
走进甲市高新区，一座座实验室拔地而起。今年，高新区将新建研发平台12个，其中省级以上
""",
        [Head("甲市：向科技创新要动能", "", "赵强")],
    ),
    (
        "newspaper",
        "three briefs with the names at their ends, without empty lines",
        """丙县建成农村公路128公里
本报讯 截至10月底，丙县建成农村公路128公里，占全年任务的91%。（田野）
乙区开展燃气安全检查
本报讯 乙区对辖区内餐饮场所开展燃气安全检查，发现隐患67处。（周洁）
甲市图书馆延长夜间开放时间
本报讯 11月起，甲市图书馆夜间开放时间延长至22时。（何静）
""",
        [
            Head("丙县建成农村公路128公里", "", "田野"),
            Head("乙区开展燃气安全检查", "", "周洁"),
            Head("甲市图书馆延长夜间开放时间", "", "何静"),
        ],
    ),
    (
        "newspaper",
        "a column of briefs",
        """一句话新闻
▲4月8日，丙县启动春季动物防疫工作。
▲乙区新建的第二幼儿园5月1日竣工。
▲市图书馆新增图书1.2万册。
""",
        [Head("一句话新闻")],
    ),
    (
        "newspaper",
        "a leader's visit and a notice, five pieces in a row with the paper's head",
        """甲市日报 2020年4月16日 星期四 要闻 第二版
责任编辑：孙梅 版式：钱宁
王建国到丙县调研春季农业生产
本报讯（记者 赵强）4月14日，市委书记王建国到丙县调研春耕备耕。
市政协开展专题协商
本报讯（记者 方圆）4月15日，市政协围绕养老服务开展专题协商。
全市一季度签约项目26个
本报讯（通讯员 江涛）一季度，全市签约项目26个，协议引资87亿元。
乙区“三个到位”抓复工
本报讯 乙区规上企业复工率达98%。 （李丽）
丙县完成造林1.8万亩
本报讯 丙县春季造林完成1.8万亩，占计划的90%。 （田野）
""",
        [
            Head("王建国到丙县调研春季农业生产", "", "赵强"),
            Head("市政协开展专题协商", "", "方圆"),
            Head("全市一季度签约项目26个", "", "江涛"),
            Head("乙区“三个到位”抓复工", "", "李丽"),
            Head("丙县完成造林1.8万亩", "", "田野"),
        ],
    ),
    (
        "newspaper",
        "a comment with its column and author",
        """甲山时评
别让“最后一公里”卡在门口
王小明
改造了三年的小区，电梯还没装上。
""",
        [Head("别让“最后一公里”卡在门口", "甲山时评", "王小明")],
    ),
    (
        "newspaper",
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
        "newspaper",
        "byline first, headline below, and a place with a day",
        """本报记者 王小明 李丽
甲市：“一件事”一次办
6月3日，市政务服务中心里，市民只跑了一趟。年内将推出“一件事”28项。
""",
        [Head("甲市：“一件事”一次办", "", "王小明 李丽")],
    ),
    (
        "newspaper",
        "subtitle tells figures after an occasion",
        """全市一季度重大项目集中签约仪式举行
26个项目落户 总投资163亿元
王建国出席并讲话 李志强主持
本报讯（记者 赵强）3月28日，全市一季度重大项目集中签约仪式举行。
""",
        [Head("全市一季度重大项目集中签约仪式举行26个项目落户总投资163亿元", "", "赵强")],
    ),
    (
        "newspaper",
        "a region's name with a colon and a subtitle with dash",
        """甲市：绿色发展“加速跑”
——来自黄河岸边的报告之二
□ 本报记者 吴越 通讯员 郑爽
初夏时节，黄河岸边绿意盎然。
""",
        [Head("甲市：绿色发展“加速跑”", "", "吴越 郑爽")],
    ),
    (
        "newspaper",
        "kicker with a bar",
        """高质量发展调研行 | 乙区篇
“小零件”撬动大产业
本报记者 方圆
走进乙区的车间，机器轰鸣。
""",
        [Head("“小零件”撬动大产业", "高质量发展调研行|乙区篇", "方圆")],
    ),
    (
        "newspaper",
        "an article in the paper with a place dateline",
        """丙县3000名干部下沉一线
甲市日报丙县讯（记者 江涛）连日来，丙县3000名干部下沉一线。
""",
        [Head("丙县3000名干部下沉一线", "", "江涛")],
    ),
    (
        "newspaper",
        "reporter after 讯 without brackets",
        """乙区打造“十五分钟”养老圈
本报讯 记者李丽报道 今年，乙区将新建养老服务站16个。
""",
        [Head("乙区打造“十五分钟”养老圈", "", "李丽")],
    ),
    (
        "newspaper",
        "agency's article",
        """国家发改委：今年将新开工一批重大水利工程
新华社北京3月3日电（记者 王小明）国家发展改革委介绍，今年将新开工一批重大水利工程。
""",
        [Head("国家发改委：今年将新开工一批重大水利工程", "", "王小明")],
    ),
    (
        "newspaper",
        "a theme of the party congress",
        """学习贯彻党的二十大精神
把蓝图变为施工图
——访丙县县委书记马晓军
本报记者 韩雪
“二十大报告催人奋进。”
""",
        [Head("把蓝图变为施工图", "学习贯彻党的二十大精神", "韩雪")],
    ),
    (
        "newspaper",
        "a title with a series at its end in brackets",
        """打造西部制造高地
——甲市工业强市战略综述（上）
本报记者 马骏
十年间，甲市工业总产值翻了两番。
""",
        [Head("打造西部制造高地", "", "马骏")],
    ),
    (
        "newspaper",
        "an evening paper's headline with figures and a comma",
        """地铁4号线下月试运行，全程31分钟
晚报讯（记者 白鹿）昨日，记者从甲市轨道集团获悉，地铁4号线将于下月28日试运行。
""",
        [Head("地铁4号线下月试运行，全程31分钟", "", "白鹿")],
    ),
    (
        "newspaper",
        "an evening paper's asks and answers",
        """暖气不热找谁？
热线电话24小时有人接
本报讯（记者 周洁）昨日，市热力公司公布24小时热线。
""",
        [Head("暖气不热找谁？热线电话24小时有人接", "", "周洁")],
    ),
    (
        "newspaper",
        "a kicker with the speaker's words in an interview",
        """市交通运输局局长李志强做客“民生直通车”
三年内消灭城区断头路
本报记者 田甜
昨日，市交通运输局局长李志强走进直播间。
""",
        [Head("三年内消灭城区断头路", "市交通运输局局长李志强做客“民生直通车”", "田甜")],
    ),
    (
        "newspaper",
        "two columns' heads between articles",
        """■ 民生关注
幸福路菜市场10月开张
本报讯（记者 李丽）幸福路菜市场改造工程进入尾声，10月开张。
■ 县区传真
丙县：订单农业富农家
本报讯（通讯员 田野）丙县今年发展订单农业3.6万亩。
""",
        [Head("幸福路菜市场10月开张", "■民生关注", "李丽"), Head("丙县：订单农业富农家", "■县区传真", "田野")],
    ),
    (
        "newspaper",
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
        "newspaper",
        "a speech by a post and name with a blank",
        """在甲市生态文明建设现场会上的发言
丙县人民政府
（2019年5月）
近年来，丙县坚持生态优先。今年将治理水土流失面积46平方公里。
""",
        [Head("在甲市生态文明建设现场会上的发言")],
    ),
    (
        "newspaper",
        "letters and answers",
        """读者来信
盼望公交通到村口
编辑同志：
我是乙区小河村的村民。村里到城里要走4公里才有公交。
小河村村民 周大勇
编后：接到来信后，记者联系了区交通局。该局表示，6月底前开通支线公交。
""",
        [Head("盼望公交通到村口", "读者来信")],
    ),
    (
        "newspaper",
        "four short items under the heads of places",
        """丙县
新建粮仓6座
本报讯 丙县新建粮仓6座，仓容12万吨。 （田野）
乙区
改造危桥9座
本报讯 乙区今年改造危桥9座，已完工5座。 （李丽）
""",
        [Head("丙县新建粮仓6座", "", "田野"), Head("乙区改造危桥9座", "", "李丽")],
    ),
    (
        "newspaper",
        "a headline that is a quotation",
        """“路通了，日子就有奔头”
本报记者 苏醒
丙县大山深处，一条6公里的硬化路去年通车。
""",
        [Head("“路通了，日子就有奔头”", "", "苏醒")],
    ),
    (
        "newspaper",
        "caption above the headline",
        """图为改造后的幸福路。 本报记者 周洁 摄
幸福路改造工程完工
本报讯（记者 李丽）9月30日，幸福路改造工程完工通车。
""",
        [Head("幸福路改造工程完工", "", "李丽")],
    ),
    (
        "newspaper",
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
        "newspaper",
        "a brief with a bold lead and no headline amid titled ones",
        """本报讯 昨日，市气象台发布高温橙色预警。（何静）
本报讯 市图书馆8月起闭馆改造，预计12月底开放。（赵强）
""",
        [Head(None, "", "何静"), Head(None, "", "赵强")],
    ),
    (
        "newspaper",
        "a page with a reprint below",
        """丙县特色农业节节高
本报讯（记者 田野）丙县今年种植高山蔬菜8万亩。
（下转第四版）
省政府部署冬季安全生产
据《省报》报道 11月6日，省政府召开会议，部署冬季安全生产工作。
""",
        [Head("丙县特色农业节节高", "", "田野"), Head("省政府部署冬季安全生产")],
    ),
    (
        "newspaper",
        "a line that ends as a body's name does is a headline's half",
        """凝聚各方力量
奋力构建全域旅游新格局
本报讯（记者 李丽）4月9日，全市旅游发展大会召开。
""",
        [Head("凝聚各方力量奋力构建全域旅游新格局", "", "李丽")],
    ),
    (
        "newspaper",
        "and so is one that asks what to do",
        """孩子放学早
家长没下班怎么办
本报讯（记者 周洁）乙区今年秋季学期起，42所小学全部开展课后服务。
""",
        [Head("孩子放学早家长没下班怎么办", "", "周洁")],
    ),
    (
        "newspaper",
        "a whole headline above who did it and where",
        """麦浪里，八百台收割机唱主角
丙县夏粮抢收进度超过七成
本报记者 田野
六月的丙县，麦浪翻滚。截至6月8日，已收获小麦26万亩。
""",
        [Head("麦浪里，八百台收割机唱主角", "", "田野")],
    ),
    (
        "newspaper",
        "so with quotes, below a column's name",
        """【开放前沿】
“云上茶园”火遍朋友圈
我县与三家电商平台签下2.6亿元采购单
本报4月8日讯（记者 白鹿 通讯员 李丽）4月7日，我县在省城举办春茶推介会。
""",
        [Head("“云上茶园”火遍朋友圈", "【开放前沿】", "白鹿 李丽")],
    ),
    (
        "newspaper",
        "who says it, with a colon, below a whole headline",
        """用了二十年的水塔，要退休了
市水务局：11月6日起分批切换供水，部分小区短时停水
10月30日，记者从市水务局了解到，城西水厂扩建完工。
（乙江融媒记者　李丽　图表制作　周洁）
""",
        [Head("用了二十年的水塔，要退休了", "", "李丽")],
    ),
    (
        "newspaper",
        "a short cry above a whole headline",
        """开闸了！
乙区引水工程2023年首次向老城供水
5月6日，乙区引水工程开闸，日供水6万吨。
文｜本报记者　方圆　　图｜周洁
""",
        [Head("乙区引水工程2023年首次向老城供水", "开闸了！", "方圆")],
    ),
    (
        "newspaper",
        "a place above what happened there is the headline's half",
        """乙江口岸
冷链查验 首月过车三百辆
本报讯 乙江口岸冷链查验中心启用一个月，查验货车312辆。（李丽）
""",
        [Head("乙江口岸冷链查验首月过车三百辆", "", "李丽")],
    ),
    (
        "newspaper",
        "a question of like length with its answer is one headline",
        """半夜牙疼去哪儿看？
夜间口腔门诊这里有
□本报记者 韩雪 文/图
晚上10时，市口腔医院的灯还亮着。
""",
        [Head("半夜牙疼去哪儿看？夜间口腔门诊这里有", "", "韩雪")],
    ),
    (
        "newspaper",
        "本报讯 below a list that nobody signed tells of the list",
        """年末回眸·民生答卷
答应的八件实事 完成了吗？
2021年丙县民生实事完成情况一览
一、农村供水 计划新建水厂3座。已全部通水。责任单位：县水务局
二、养老床位 计划新增200张。完成216张。责任单位：县民政局

本报讯（记者 李丽 赵强）八件实事，七件全部完成。剩余一件明年5月底前完成。
""",
        [Head("答应的八件实事完成了吗？", "年末回眸·民生答卷", "李丽 赵强")],
    ),
    (
        "newspaper",
        "words before a name torn by OCR, and a name of two behind one of two",
        """把暗渠变明河
-乙区黑臭水体治理见闻
本报记 者 张岚 见习记者 牛 小川
河水清了，白鹭来了。
""",
        [Head("把暗渠变明河", "", "张岚 牛小川")],
    ),
    (
        "newspaper",
        "an author asked for by the editors",
        """深山里的读书声

本刊特约撰稿　王小明

早上7点，丙县小岭村教学点的铃声响了。
""",
        [Head("深山里的读书声", "", "王小明")],
    ),
    (
        "newspaper",
        "who wrote down an interview",
        """3·15特别访谈
网购的种子靠得住吗？
市农业农村局局长李志强做客“乡村直通车”
3月14日，市农业农村局局长李志强走进直播间。
主持人：网购种子谁来管？
李志强：4月底前对平台商户核查一遍。
（文字整理：李丽）
""",
        [Head("网购的种子靠得住吗？", "3·15特别访谈", "李丽")],
    ),
    # Web pages of governments: the way to the page, sources, counters, fields.
    (
        "web page",
        "bread crumbs, a line of source and counters, print and share",
        """当前位置：首页 > 政务公开 > 工作动态
甲市加快推进城市更新
发布时间：2022-05-13 09:41　来源：市住建局　浏览次数：326次　字体：[大 中 小]
今年以来，甲市实施城市更新项目38个。10月底前全部完工。
【打印本页】 【关闭窗口】
""",
        [Head("甲市加快推进城市更新")],
    ),
    (
        "web page",
        "bread crumbs with other arrows",
        """您现在的位置：首页>>新闻中心>>部门动态>>正文
市水务局：全力做好防汛备汛工作
2019-06-03 15:20:11　来源：市水务局　作者：李丽　点击：152
入汛以来，市水务局排查隐患点46处，6月15日前全部整改到位。
""",
        [Head("市水务局：全力做好防汛备汛工作", "", "李丽")],
    ),
    (
        "web page",
        "the way to the page without a word before it, and an interview's fields",
        """首页 > 互动交流 > 在线访谈 > 往期回顾
访谈主题：守护夕阳红 共建幸福城
访谈嘉宾：市民政局党组书记、局长　王建国
访谈时间：2016年10月9日　　文字记录：信息中心

主持人：各位网友，大家好！今天我们请来了市民政局局长王建国。
王建国：主持人好，各位网友好。年底前新增养老床位1200张。
""",
        [Head("守护夕阳红共建幸福城")],
    ),
    (
        "web page",
        "an interview's fields in another order",
        """政务访谈
主题：保障农民工工资支付
嘉宾：县人社局局长 马晓军
时间：2019年12月18日 15:00
主持人：欢迎各位网友！
马晓军：春节前，所有欠薪案件必须办结。
""",
        [Head("保障农民工工资支付", "政务访谈")],
    ),
    (
        "web page",
        "an interview whose headline carries the column's name",
        """在线访谈：管好钱袋子 过好紧日子
嘉　宾：市财政局党组书记、局长　李志强
时　间：2020年4月21日15:00—16:00
主持人：欢迎收看。
李志强：今年压减一般性支出3.6亿元。
""",
        [Head("在线访谈：管好钱袋子过好紧日子")],
    ),
    (
        "web page",
        "the fields of an open document, then its title",
        """索 引 号：000014349/2021-00012
主题分类：农业、林业、水利
发文机关：甲市人民政府办公室
成文日期：2021年03月02日
标　　题：甲市人民政府办公室关于印发节水行动方案的通知
发文字号：甲政办发〔2021〕9号
发布日期：2021年03月05日

甲市人民政府办公室
关于印发节水行动方案的通知

甲政办发〔2021〕9号

各县（区）人民政府，市政府各部门：
现将《节水行动方案》印发给你们，请认真贯彻执行。到2025年，全市用水总量控制在8.6亿立方米以内。
甲市人民政府办公室
2021年3月2日
""",
        [Head("甲市人民政府办公室关于印发节水行动方案的通知")],
    ),
    (
        "web page",
        "a line of source above the headline's text, the editor below",
        """乙区集中开工一批产业项目
来源：乙区融媒体中心　　2021-05-20 09:12　　编辑：孙梅
乙区融媒体讯（记者 李丽）5月19日，乙区集中开工产业项目16个，总投资42亿元。
""",
        [Head("乙区集中开工一批产业项目", "", "李丽")],
    ),
    (
        "web page",
        "day and hour alone below the headline",
        """丙县：两万亩油茶迎来丰收
2023-10-26 08:17
甲市日报
金秋十月，丙县油茶林里一片忙碌。今年全县新建油茶加工厂2座。
""",
        [Head("丙县：两万亩油茶迎来丰收")],
    ),
    (
        "web page",
        "source with an author, and who answers for the page",
        """我市今年将建设5G基站1800个
来源：甲市日报　作者：赵强　日期：2020-06-12　浏览：1024
记者从市工信局获悉，今年我市将建设5G基站1800个。
责任编辑：孙梅
【字体：大 中 小】
""",
        [Head("我市今年将建设5G基站1800个", "", "赵强")],
    ),
    (
        "web page",
        "a letter to the mayor and its answer",
        """首页 > 领导信箱 > 信件详情
关于幸福路何时修通的咨询
来信人：王**　来信时间：2021-04-08　办理状态：已办结
来信内容：幸福路已经围挡一年，请问何时修通？
答复单位：市住建局　答复时间：2021-04-15
答复内容：您好！幸福路改造工程将于9月底前完工。感谢您的关注。
""",
        [Head("关于幸福路何时修通的咨询")],
    ),
    (
        "web page",
        "heading of a site, its columns and the text",
        """www.jiashi.gov.cn
首页 政务公开 政务服务 互动交流 走进甲市
当前位置：首页 > 要闻动态 > 甲市要闻
全市防汛抗旱工作视频会议召开
2021-06-08 17:46 来源：甲市政府网
【字体：大 中 小】 打印
6月8日，全市防汛抗旱工作视频会议召开。会议要求，6月20日前完成水毁工程修复。
分享到：
上一篇：市政府召开第87次常务会议
下一篇：全市秋粮收购启动
""",
        [Head("全市防汛抗旱工作视频会议召开")],
    ),
    (
        "web page",
        "department's page with 供稿",
        """市林业局召开春季造林现场会
信息来源：市林业局 日期：2017-03-12 点击数：88
3月10日，市林业局在丙县召开春季造林现场会。今年计划造林22万亩。
""",
        [Head("市林业局召开春季造林现场会")],
    ),
    (
        "web page",
        "a reply of the government to a proposal",
        """对市十三届人大二次会议第46号建议的答复
甲建函〔2019〕46号
周大勇代表：
您提出的《关于加快老旧小区改造的建议》收悉，现答复如下：
今年我局计划改造老旧小区86个，年底前全部完工。
甲市住房和城乡建设局
2019年6月18日
""",
        [Head("对市十三届人大二次会议第46号建议的答复")],
    ),
    (
        "web page",
        "policy explained",
        """《甲市城市更新条例》解读
发布日期：2023-02-09 来源：市司法局
一、为什么要制定条例？
城市更新事关民生。条例自5月1日起施行。
""",
        [Head("《甲市城市更新条例》解读")],
    ),
    (
        "web page",
        "a news site with its author, paper and share",
        """甲市今年将新增100个口袋公园
2023年03月07日 09:12 甲市晚报
记者 周洁
分享到微信
“家门口就有公园。”今年，我市将新增100个口袋公园。
[责任编辑：孙梅]
""",
        [Head("甲市今年将新增100个口袋公园", "", "周洁")],
    ),
    (
        "web page",
        "name of the paper behind a headline of a phone page",
        """公示！丙县拟新建这些学校
丙县融媒 2022-05-07 17:30 发表于甲市
👆点击蓝字，关注我们
5月6日，丙县教育局公示年度建设计划，拟新建学校4所，明年秋季投用。
来源|丙县教育局
编辑|孙梅  责编|钱宁  审核|方圆
""",
        [Head("公示！丙县拟新建这些学校")],
    ),
    # Accounts on phones: calls to follow, bars between label and name.
    (
        "phone",
        "a call to follow above, the staff with bars below",
        """点击上方蓝字关注我们
重磅！甲市今年要干这些大事
4月1日，甲市公布年度重点项目清单，共安排项目126个。
来源丨甲市发布
记者丨王小明
编辑丨孙梅
审核丨钱宁
""",
        [Head("重磅！甲市今年要干这些大事", "", "王小明")],
    ),
    (
        "phone",
        "text and pictures by name, and the last lines of such a page",
        """定了！丙县这条路12月通车
丙县发布
2022-08-12 18:30
发表于甲市
环城路二期工程进展顺利，计划12月底前建成通车。
文｜李丽　图｜周洁
一审：孙梅　二审：钱宁　三审：方圆
END
点赞、在看、转发
""",
        [Head("定了！丙县这条路12月通车", "", "李丽")],
    ),
    (
        "phone",
        "the original title is told",
        """@丙县人，这些好消息与你有关
原标题：丙县发布今年民生实事清单
2月18日，丙县发布民生实事清单，共10大类32项。
（来源：丙县融媒体中心）
""",
        [Head("@丙县人，这些好消息与你有关")],
    ),
    # Official papers: red heads, numbers, whom they are sent to, titles over several lines.
    (
        "document",
        "a circular with its number and whom it is sent to",
        """关于印发《丙县2019年为民办实事任务分解》的通知
丙政办发〔2019〕15号
各乡镇，县直各部门、各直属机构，各企事业单位：
《丙县2019年为民办实事任务分解》已经县政府常务会议研究通过，现印发给你们。
一、教育
1.新建幼儿园3所，9月1日前投用；
丙县人民政府办公室
2019年3月4日
""",
        [Head("关于印发《丙县2019年为民办实事任务分解》的通知")],
    ),
    (
        "document",
        "the number in round brackets below a list's title",
        """县政府2015年惠民实事
(丙政发(2015)8号)
各乡镇人民政府,县政府各部门:
为改善民生,今年办好以下实事。
一、改水工程。解决4.2万人饮水问题。
""",
        [Head("县政府2015年惠民实事")],
    ),
    (
        "document",
        "the number in corner brackets below a scheme's title",
        """丙县传统村落防火改造三年行动方案（节选）
（丙府办发【2018】第21号）

各乡镇人民政府，县政府各工作部门：
　　全县现有传统村落86个。到2020年底，全部完成电路改造。
""",
        [Head("丙县传统村落防火改造三年行动方案（节选）")],
    ),
    (
        "document",
        "issuer's red head, number, and a title over two lines",
        """甲市人民政府文件
甲政发〔2017〕3号
甲市人民政府关于下达2017年
重点项目建设计划的通知
各区县人民政府，市政府各部门：
2017年全市安排重点项目158个，年度计划投资210亿元。
""",
        [Head("甲市人民政府关于下达2017年重点项目建设计划的通知")],
    ),
    (
        "document",
        "the issuer on a line above 关于",
        """丙县水务局
关于2022年上半年工作情况的报告
县政府：
现将上半年工作情况报告如下。上半年新建泵站6座。
""",
        [Head("丙县水务局关于2022年上半年工作情况的报告")],
    ),
    (
        "document",
        "a plan's report over two long lines",
        """关于甲市2022年国民经济和社会发展计划执行情况
与2023年国民经济和社会发展计划草案的报告
——2023年1月9日在甲市第九届人民代表大会第三次会议上
甲市发展和改革委员会
各位代表：
受市人民政府委托，现将计划执行情况提请大会审议。
""",
        [Head("关于甲市2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告")],
    ),
    (
        "document",
        "a summary and a plan over two lines, torn after 和",
        """丙县农机局2014 年工作总结和
2015年工作计划

2014年，县农机局完成农机购置补贴1260万元。

一、2014年主要工作

推广深松机具86台。
""",
        [Head("丙县农机局2014年工作总结和2015年工作计划")],
    ),
    (
        "document",
        "torn before 暨 and 及",
        """甲市林业局2016年工作总结
暨2017年工作安排
2016年，全市完成造林26万亩。2017年计划造林30万亩。
""",
        [Head("甲市林业局2016年工作总结暨2017年工作安排")],
    ),
    (
        "document",
        "a decision of a congress over three lines",
        """甲市第五届人民代表大会
第二次会议关于
政府工作报告的决议
（2018年1月18日甲市第五届人民代表大会第二次会议通过）
会议听取和审议了市长李志强所作的政府工作报告，决定批准这个报告。
""",
        [Head("甲市第五届人民代表大会第二次会议关于政府工作报告的决议")],
    ),
    (
        "document",
        "an announcement",
        """公　告
因幸福路改造施工，自6月10日起封闭交通，工期90天。
甲市公安局交通警察支队
2021年6月8日
""",
        [Head("公告")],
    ),
    (
        "document",
        "minutes with number and day",
        """丙县人民政府常务会议纪要
〔2023〕4号
2023年3月16日下午，县长马晓军主持召开县政府第21次常务会议。会议决定，6月底前启动水库除险加固。
""",
        [Head("丙县人民政府常务会议纪要")],
    ),
    (
        "document",
        "a notice of the office with a document number in front",
        """甲政办函〔2020〕31号
甲市人民政府办公室关于成立重点项目工作专班的通知
各县（市、区）人民政府，市直各单位：
为加快推进重点项目建设，经市政府同意，决定成立工作专班。
""",
        [Head("甲市人民政府办公室关于成立重点项目工作专班的通知")],
    ),
    (
        "document",
        "party and government together",
        """中共丙县县委办公室
丙县人民政府办公室
关于印发《丙县2018年脱贫攻坚实施方案》的通知
丙办发〔2018〕7号
各乡镇党委、政府，县直各部门：
《丙县2018年脱贫攻坚实施方案》已经县委、县政府同意，现印发给你们。
""",
        [Head("中共丙县县委办公室丙县人民政府办公室关于印发《丙县2018年脱贫攻坚实施方案》的通知")],
    ),
    (
        "document",
        "a plan with its appendix",
        """附件
丙县2021年重点项目计划表
单位：万元
一、续建项目（18个）
1.县城供水二期工程，总投资8600万元，年底建成。
""",
        [Head("丙县2021年重点项目计划表")],
    ),
    (
        "document",
        "a work plan with a colon title",
        """2022年工作要点
丙县交通运输局
2022年1月26日
2022年，全县交通运输工作的总体要求是：加快建设交通强县。
一、加快项目建设
新改建农村公路120公里。
""",
        [Head("2022年工作要点")],
    ),
    (
        "document",
        "a summary signed by the issuer",
        """乙区人社局2019年工作总结
和2020年工作思路
2019年，全区新增城镇就业6200人。2020年计划新增就业6500人。
""",
        [Head("乙区人社局2019年工作总结和2020年工作思路")],
    ),
    # Reports on work: mottoes, meetings, speakers.
    (
        "report",
        "the day and the meeting below, then the speaker with his post",
        """政府工作报告
——2019年1月8日在丙县第十七届人民代表大会第四次会议上
县人民政府县长　马晓军
各位代表：
现在，我代表县人民政府向大会报告工作。
一、2018年工作回顾
建成农村公路168公里。
""",
        [Head("政府工作报告")],
    ),
    (
        "report",
        "the meeting's line is torn, the speaker's post in two lines",
        """政府工作报告
——2021年2月3日在甲市第八届人民代表大会
第六次会议上
甲市人民政府市长
李 志 强
各位代表：
我代表市人民政府向大会报告工作，请予审议。
""",
        [Head("政府工作报告")],
    ),
    (
        "report",
        "the report has a motto for its headline",
        """甲市经济技术开发区报 2022年1月27日 要闻 责任编辑 孙梅
抢抓“新”机遇 跑出“加”速度
——管委会主任李志强在开发区2022年工作会议上的报告（摘登）
一、2021年做了什么
过去一年，开发区完成工业投资86亿元。
""",
        [Head("抢抓“新”机遇跑出“加”速度")],
    ),
    (
        "report",
        "part of a report in a series of pages",
        """甲市政府工作报告（二）
市长 李志强
（接2月20日第二版）
一年来，我们坚持产业优先。新增规上企业26家。
""",
        [Head("甲市政府工作报告（二）")],
    ),
    (
        "report",
        "a report to the people's congress's standing committee",
        """关于全市环境状况和环境保护目标完成情况的报告
——2021年8月26日在市五届人大常委会第三十八次会议上
市生态环境局局长 李志强
主任、各位副主任、秘书长、各位委员：
受市人民政府委托，现将有关情况报告如下。上半年优良天数比例为86.2%。
""",
        [Head("关于全市环境状况和环境保护目标完成情况的报告")],
    ),
    (
        "report",
        "a report of the secretary to a congress",
        """凝心聚力 真抓实干
为建设富裕文明美丽新丙县而努力奋斗
——在中国共产党丙县第十三次代表大会上的报告
（2021年9月26日）
马晓军
同志们：
现在，我代表中国共产党丙县第十二届委员会向大会作报告。
""",
        [Head("凝心聚力真抓实干为建设富裕文明美丽新丙县而努力奋斗", "", "马晓军")],
    ),
    (
        "report",
        "spread over lines with blanks",
        """政  府  工  作  报  告
2015年2月6日在甲市第七届人民代表大会第五次会议上
市  长  李志强
各位代表：
现在，我代表市人民政府向大会报告政府工作。
""",
        [Head("政府工作报告")],
    ),
    # Bulletins and lists: issue and issuer.
    (
        "bulletin",
        "name, issue, issuer with its day, and the text",
        """重点项目建设简报
第14期
甲市重点项目建设指挥部办公室　　2018年7月28日
截至7月20日，全市重点项目完成投资126亿元。
【乙区】开工18个。
""",
        [Head("重点项目建设简报")],
    ),
    (
        "bulletin",
        "the bulletin's one piece has a title of its own",
        """项目工作动态
（第9期）
甲市重点办编　2020年5月18日
全市交通项目实现“开门红”
一季度，全市交通项目完成投资36亿元。6月底前再开工8个项目。
""",
        [Head("全市交通项目实现“开门红”", "项目工作动态")],
    ),
    (
        "bulletin",
        "a circular on progress with whom it is sent to",
        """关于2021年7月份重点项目推进情况的通报
各镇人民政府，区直有关单位：
现将7月份重点项目推进情况通报如下。当月完成投资12.6亿元。
""",
        [Head("关于2021年7月份重点项目推进情况的通报")],
    ),
    (
        "bulletin",
        "a list of projects with the number and the issuer",
        """乙区2024年民生实事项目清单
乙区人民政府办公室
（2024年2月6日）
一、新建社区食堂12个
责任单位：区民政局
二、改造背街小巷46条
责任单位：区城管局
""",
        [Head("乙区2024年民生实事项目清单")],
    ),
    (
        "bulletin",
        "issue and day on one line, a note by the editors, and this issue's contents",
        """甲市改革动态
2019年第6期
（总第48期）
中共甲市委改革办 2019年6月20日
乙区：“一门式”改革见成效
乙区把27个部门的窗口并入一处。今年还将新增上门服务事项36项。
""",
        [Head("乙区：“一门式”改革见成效", "甲市改革动态")],
    ),
    (
        "bulletin",
        "number of the year and of all, who compiled it, and a section with its mark",
        """乙江新区建设周报
（2024年第3期　总第70期）

市乙江新区建设指挥部综合组编　　　　　　1月20日

▲ 一周要情
1月15日，指挥部召开第6次调度会。本周完成投资0.8亿元，2月底前完成地下管廊主体。
""",
        [Head("乙江新区建设周报")],
    ),
    (
        "bulletin",
        "two offices issue it, and the piece has its title",
        """督　查　通　讯
第11期
中共丙县县委督查室
丙县人民政府督查室　　　　　　2018年7月6日

关于饮水安全工程进展情况的督查通报

6月底，督查组对9个乡镇进行了督查。9月底前必须全部通水。
""",
        [Head("关于饮水安全工程进展情况的督查通报", "督查通讯")],
    ),
    # News conferences and hotlines.
    (
        "transcript",
        "a news conference with time, place and who speaks",
        """甲市“十四五”水安全保障规划新闻发布会
时间：2021年11月4日（星期四）10:00
地点：市政府新闻发布厅
主持人：市政府新闻办副主任 方圆
发布人：市水务局局长 李志强
方圆：各位记者朋友，大家上午好！
李志强：到2025年，全市新增供水能力1.2亿立方米。
甲市日报记者：请问农村供水怎么办？
李志强：明年底前完成120处工程改造。
""",
        [Head("甲市“十四五”水安全保障规划新闻发布会")],
    ),
    (
        "transcript",
        "a hotline on air",
        """政风行风热线
上线单位：市公安局交警支队
上线时间：2017年8月16日
主持人：听众朋友们好。
李志强：年底前增设电子警察86处。
""",
        [Head("政风行风热线")],
    ),
    (
        "transcript",
        "questions by paper and answers",
        """甲市举行2022年春运工作新闻发布会
2022年1月14日上午，甲市人民政府新闻办公室举行新闻发布会。
主持人：各位记者朋友，大家好。
李志强：春运期间，全市投放客车2600辆。
甲市晚报记者：夜间到站怎么办？
李志强：公交车延时至末班列车到站。
""",
        [Head("甲市举行2022年春运工作新闻发布会")],
    ),
    (
        "bulletin",
        "the week in brackets",
        """甲港专班快报

（第33周·8月8日—8月14日）

3号桥本周架梁4榀。下周启动栈桥搭设。
""",
        [Head("甲港专班快报")],
    ),
    (
        "bulletin",
        "what it holds, below its number and its issuer",
        """工程建设简报

第23期(总第61期)

甲县青山水库工程建设指挥部办公室编 2014年9月5日

本期要目:◎大坝进度 ◎移民安置 ◎卡点

大坝填筑到486米高程。10月底填筑到495米。
""",
        [Head("工程建设简报")],
    ),
    (
        "official paper",
        "a number without a year",
        """甲县人大常委会公告

〔十七届〕第3号

甲县第十七届人民代表大会第三次会议于2023年2月15日票决产生十件实事，现予公告。
""",
        [Head("甲县人大常委会公告")],
    ),
    (
        "news",
        "a question below a whole headline, parted from it by an empty line",
        """清明临近·关注身后事

狮山骨灰堂月底开门

首批8000个格位由政府定价　“一穴难求”能否缓解？

本报讯（记者 王小明）墓价水涨船高，是不少市民的心病。月底起可以预约。
""",
        [Head("狮山骨灰堂月底开门", "清明临近·关注身后事", "王小明")],
    ),
    (
        "news",
        "a subtitle that lost its dash",
        """聚焦市两会·特别策划

报告里的“煤”与“非煤”

一政府工作报告重点任务速读

1月8日，市人大会议开幕，市长作政府工作报告。今年开工项目30个。
""",
        [Head("报告里的“煤”与“非煤”", "聚焦市两会·特别策划")],
    ),
    (
        "transcript",
        "a field holds the headline below the name of the programme",
        """“政民面对面”第94期　文字实录（摘要）

话题：快递进了村，还差几里路？

嘉宾：市邮政管理局局长　李志强

主持人：大家好。
李志强：年底前新增通快递的村240个。
""",
        [Head("快递进了村，还差几里路？", "“政民面对面”第94期文字实录（摘要）")],
    ),
]
