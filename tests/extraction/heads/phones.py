"""Accounts on phones: calls to follow, bars between label and name."""

from __future__ import annotations

from .head import Head, Row

HEADS: list[Row] = [
    (
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
        "the original title is told",
        """@丙县人，这些好消息与你有关
原标题：丙县发布今年民生实事清单
2月18日，丙县发布民生实事清单，共10大类32项。
（来源：丙县融媒体中心）
""",
        [Head("@丙县人，这些好消息与你有关")],
    ),
    (
        "a cry before the headline, and numbered parts",
        """↑点击上方“丙县发布”，关注我们

燃！丙县第七届运动会开幕啦

丙县发布　2023-10-16 20:35　发表于丙县

10月16日上午，丙县第七届运动会开幕式在县体育中心举行。

01　英姿飒爽 依次入场

9时整，入场式开始，46支代表队从主席台前走过。

记者：田野　高朗

编辑：小汀　审核：罗一川

喜欢就点个“在看”吧
""",
        [Head("燃！丙县第七届运动会开幕啦", "", "田野 高朗")],
    ),
    (
        "a desk that wrote it, in brackets",
        """丙市政府召开常务会议

7月17日，市长邹启明主持召开常务会议，研究防汛工作，要求逐库落实度汛方案。

会议还研究了其他事项。

（市政府办　秦越）
""",
        [Head("丙市政府召开常务会议", "", "秦越")],
    ),
]
