"""Who wrote an article: the reporters' names out of the lines and brackets they are printed in."""

from __future__ import annotations

import re
from itertools import groupby

from .. import lexicon
from . import furniture, marks, personal

HAN = marks.HAN
_TITLED = r"记者|通讯员|实习生|特约撰稿人?|特派员|报道员|评论员|摄影报道|摄影|供稿|供图|综合整理|文字整理|文字|整理|撰稿|采写|执笔|作者|文/?图|图/?文|文[/：:|]|图[/：:|]"
_MEDIA = r"全媒体|融媒体?|见习|实习|首席|特约|特派|本报|本台|本网|本刊|讯|报道"
_LABEL = re.compile(rf"(?:{_MEDIA})*(?:{_TITLED})(?:[/、 ]?(?:{_TITLED}))*[：:| ]*")
_JUNK = re.compile(rf"[□■◇◆○●▲△▶◎☆★*（）()【】\[\]〔〕/：:|,，、]|(?:{_MEDIA}){{1,4}}(?= |$)")
# 本报讯（记者 张某 通讯员 李某）, （全媒体记者 张某）, 本报记者 张某 报道
_LEAD = re.compile(
    rf"^.{{0,24}}?[（(] ?((?:本报|本台|本网|全媒体|融媒体?|见习|实习|首席|特约|[{HAN}·]{{2,12}}(?:日报|晚报|融媒体中心|客户端))*(?:记者|通讯员|实习生|作者)[^）)\n]{{2,60}})[）)]"
    rf"|^(?:本报|本网|本台|[{HAN}]{{2,6}}网)[^（(]{{0,12}}?(?:讯|电|消息) ?[（(] ?((?:[{HAN}] ?){{2,4}}(?:[ 、，][{HAN}]{{2,4}}){{0,3}}) ?[）)]"
    rf"|^.{{0,12}}?((?:本报|本台|本网)?(?:全媒体|见习|实习|首席)?记者 ?[{HAN}]{{2,3}}(?:[ 、][{HAN}]{{2,3}}){{0,3}}(?:[ 、，]?通讯员 ?[{HAN}]{{2,3}})?) ?(?:报道|[：:]|$)"
    # 本报讯 记者张某从市教育局获悉
    rf"|^[○●◆■◎]? ?(?:本报|本网|本台)[^（(]{{0,12}}?(?:讯|电|消息) ?((?:全媒体|见习|实习|首席)?记者 ?[{HAN}]{{2,3}}?) ?(?=从|在|近日|日前|昨日|今日|昨天|今天|获悉|了解到|[0-9]{{1,2}}[月日])"
)
# …全部开工。（记者 李丽）②9: behind it a paper's own mark of who set the page
_TAIL = re.compile(
    rf"(?:(?<=[。！？”\"）)!?]) {{0,8}}|(?<=[{HAN}]) {{2,8}})([（(] ?[^（）()\n]{{2,60}} ?[）)])(?:[①-⑳][0-9]{{1,2}})?$"
)

# …开工36项。 李丽 张然; …完工。记者 李丽 文/摄: names behind the last sentence, without brackets
_BARE_TAIL = re.compile(
    rf"(?<=[。！？”]) +((?:[{HAN}]{{2,3}}|[{HAN}] {{1,2}}[{HAN}])(?: {{1,3}}(?:[{HAN}]{{2,3}}|[{HAN}] {{1,2}}[{HAN}])){{0,3}})$"
    rf"|(?<=[。！？”]) *((?:本报|本网|全媒体|融媒体?|见习|实习|首席)*(?:记者|通讯员) ?(?:[{HAN}]{{2,3}}|[{HAN}] {{1,2}}[{HAN}])(?:[ 、，](?:(?:记者|通讯员) ?)?(?:[{HAN}]{{2,3}}|[{HAN}] {{1,2}}[{HAN}])){{0,3}}(?: ?(?:文/?[图摄]|摄影报道|报道))?)$"
)

# …消防安全课。 谭笑 摄: who took the picture that is the article
_SHOT = re.compile(
    rf"(?<=[。！？”]) *((?:本报|本网)?(?:记者|通讯员)? ?[{HAN}]{{2,4}}(?:[ 、][{HAN}]{{2,4}})?) ?摄[）)]?$"
)
# Blanks that OCR set into the words before a name: 本报记 者 张岚
_TORN_WORD = re.compile("(?<=[本记通讯实习见摄]) (?=[报者讯员习记影])")
# Who took the pictures is no reporter: 本报记者 王小明 摄影 李丽, 文/王小明 图/李丽
_PICTURES = re.compile(
    rf"(?<=.{{4}})(?:(?: +[{HAN}]{{2,4}} ?[/／]图|摄影(?!报道)|图表|制图|漫画|航拍|剪辑|视频|海报|[ 　]图 ?[/：:|]).*|/文(?=$| ))"
)
# 记者 董立军 摄, …/澜河区委办供图: who took the picture alone
_OF_PICTURE = re.compile(r"(?<![图文/／])[ 　]?摄[）)]?$|供图[）)]?$")
# （临溪乡音 记者 陈枫）: the account before its reporters
_ACCOUNT_OF = re.compile(rf"(?<=[（(]) ?[{HAN}]{{2,8}} +(?=(?:记者|通讯员|实习生) )")
# （记者：李强 编辑：穆花）: who edited it is no reporter
_EDITED = re.compile(
    rf"(?<=[{HAN}])[ 、，,|;；/]+(?:责任编辑|责编|编辑|审核|校对|监制|编审|终审|初审|复审|美编|主编|签发)[：:|/ ]{{1,2}}[{HAN}]{{2,4}}"
)
_BOX = re.compile("^口(?= ?[本全见记通])")  # □ as OCR reads it
# 青峡融媒记者: whose reporter it is
_OUTLET = re.compile(
    rf"[{HAN}·]{{1,14}}(?:{marks.PAPERS}|在线|网|报社?|台|传媒)(?:全媒体|融媒体?)?(?=[ {HAN}]{{0,3}}(?:记者|通讯员|编辑))"
)
# （市政府办 秦越）: whose officer wrote it
_DESK = re.compile(
    rf"(?<=[（(、]) ?[{HAN}]{{2,14}}(?:办|局|委|中心|院|公司|镇|乡|街道|室|部|会|社|校|馆|站|科|股|处|队) +(?=[{HAN}]{{1,4}}(?:[ 、，][{HAN}]{{1,4}}){{0,3}} ?[）)、])"
)
# 市人大财经委 蔺晓东, on a line of its own below a headline
_OFFICER = re.compile(
    rf"[{HAN}]{{2,14}}(?:办|局|委|中心|公司|镇|乡|街道|室|部|会|社|馆|站|股|科) +([{HAN}]{{2,3}}(?: +[{HAN}]{{2,3}}){{0,2}})"
)
# （文：高晓岚　图：县摄影家协会）
_WROTE_TEXT = re.compile("^[（(]?(文字? ?[：:/] ?[^ ）)]{2,12}) +图片? ?[：:/].*$")
_OFFICE = re.compile(
    "[局委办厅院部会社校馆站所队科股处室镇乡]$|中心$|公司$|街道$"
)  # 安定县水务局 is no 安定县 and 水务局
_ACCOUNT = re.compile("云上|掌上|今日|魅力|平安|美丽|文明")  # 云上白石: whose account puts it up
_PARTED = "+"  # stands for a word like 通讯员, on whose sides no name goes on
_WROTE = re.compile("记者|通讯员|撰稿|作者")
# Among reporters a name need not begin with a surname (白鹿 其其格).
_NAMELIKE = re.compile(rf"[{HAN}]{{2,4}}(?<!报道)(?<!单位)(?<!讯)(?<![近昨今日][日天])(?<!日前)")


def _is_name(word: str) -> bool:
    if "·" in word:
        return re.fullmatch(f"[{HAN}·]+", word) is not None
    return (
        2 <= len(word) <= 4
        and lexicon.opens_with_surname(word)
        and word not in lexicon.NOT_NAMES
        and word[-1] not in "区县局"  # ■高新区 heads a section
        and (len(word) < 4 or word[:2] in lexicon.COMPOUND_SURNAMES)
    )


def _whole(words: list[str]) -> list[str]:
    """The words, with a name that OCR tore into three single characters put together (段 维 平)."""
    joined: list[str] = []
    for is_torn, run in groupby(words, lambda word: len(word) == 1 and word not in f"文图摄讯{_PARTED}"):
        torn = list(run)
        joined += ["".join(torn)] if is_torn and len(torn) == 3 and torn[0] in lexicon.SURNAMES else torn
    return joined


def _opens_next(words: list[str], at: int) -> bool:
    """True where the single character behind a whole name is the next one's surname: 张岚 牛 小川."""
    after = words[at + 2 : at + 3]
    is_surname = words[at + 1] in lexicon.SURNAMES and after and len(after[0]) == 2 and not _is_name(after[0])
    return bool(is_surname) and _is_name(words[at])


def names(printed: str) -> list[str]:
    """The people named in a byline as printed, in order; empty where it names none (`（一期）`, `（试行）`)."""
    found: list[str] = []
    if marks.BY_REPORTERS.search(printed) or marks.REPORTERS_COLUMN.match(printed) or marks.NUMBERED.fullmatch(printed):
        return []
    printed = _PICTURES.sub("", _EDITED.sub("", _BOX.sub("", _TORN_WORD.sub("", printed))))
    words = _whole(_JUNK.sub(" ", _LABEL.sub(f" {_PARTED} ", _OUTLET.sub(" ", printed))).split())
    at = 0
    while at < len(words):
        word = words[at]
        if word == _PARTED:
            at += 1
            continue
        # `刘 洋`: a name of two characters is set with a blank, as wide as one of three.
        # OCR tears longer ones (`王小 明`).
        if (
            at + 1 < len(words)
            and (len(word), len(words[at + 1])) in ((1, 1), (1, 2), (2, 1))
            and words[at + 1] not in f"文图摄讯{_PARTED}"
            and not _opens_next(words, at)
        ):
            word += words[at + 1]
            at += 1
        at += 1
        if _is_name(word) or (found or _WROTE.search(printed)) and _NAMELIKE.fullmatch(word):
            found.append(word)
        elif (
            len(word) in (4, 5, 6)
            and re.fullmatch(f"[{HAN}]+", word)
            and not _OFFICE.search(word)
            and not _ACCOUNT.match(word)
            and all(_is_name(half) for half in (word[: len(word) // 2], word[len(word) // 2 :]))
        ):
            found += [word[: len(word) // 2], word[len(word) // 2 :]]
        elif word not in ("文", "图", "摄", "文图", "图文"):
            return [] if not found and "记者" not in printed else found
    return found


def of_names(printed: str) -> list[str]:
    """The names in a line of nothing but names, as one stands below a headline; else empty."""
    found = names(printed) if len(printed) <= 24 else []
    if sum(map(str.isalnum, "".join(found))) != sum(map(str.isalnum, printed)):
        return []  # 侯光远(中)在工地察看进度 says more than who
    letters = [letter in personal.GIVEN for name in found for letter in name[1:]]
    is_set_wide = len(printed) > len("季 禾") - 1 and " " in printed  # names of two characters are set so
    is_one = found == [printed.replace(" ", "")] and (is_set_wide or any(letters))  # 段青禾, below a headline
    return found if is_one or all(letters) else []


def of_line(printed: str) -> list[str]:
    """The names in a line that is nothing but a byline; else empty."""
    if len(printed) > 140 or _OF_PICTURE.search(printed):
        return []
    if author := furniture.author(printed):
        return names(author)
    if officer := _OFFICER.fullmatch(printed):
        return names(officer[1])
    printed = _WROTE_TEXT.sub(r"\1", _ACCOUNT_OF.sub("", _DESK.sub("", _EDITED.sub("", _TORN_WORD.sub("", printed)))))
    if "·" in printed and marks.LABEL.fullmatch(printed) and not _WROTE.search(printed):
        return []  # [温暖过冬·一线见闻], a column
    if marks.BYLINE.fullmatch(printed) or marks.BARE_BYLINE.fullmatch(printed):
        return names(printed)
    return []


def at_head(printed: str) -> list[str]:
    """The names in the dateline that a paragraph opens with."""
    match = _LEAD.match(_TORN_WORD.sub("", printed[:120]))
    return names(match[1] or match[2] or match[3] or match[4]) if match else []


def at_tail(printed: str) -> tuple[int, list[str]]:
    """Where the byline at a paragraph's end begins, and its names; (-1, []) without one."""
    base = max(0, len(printed) - 80)
    match = _TAIL.search(printed[base:])
    found = names(_ACCOUNT_OF.sub("", _DESK.sub("", match[0]))) if match else []
    if match and found:
        return base + match.start(), found
    bare = _BARE_TAIL.search(printed[base:])
    if not bare:
        return -1, []
    found = of_names(bare[1]) if bare[1] else names(bare[2])
    return (base + bare.start(bare.lastindex or 0), found) if found else (-1, [])


def of_picture(printed: str) -> tuple[int, list[str]]:
    """As `at_tail`, for a picture's words: whoever took the picture signs them."""
    shot = _SHOT.search(printed)
    found = names(shot[1]) if shot else []
    return (shot.start(1), found) if shot and found else at_tail(printed)
