# (c) The peer without packages: the duty of both stages with what Python brings along, one line for each folder.
#
# It does: lists of the plain form, each document by zipfile and ElementTree, 字数 by a plain rule (boxes once, deletions and field
# codes out), all hard duties, phones, the time of submission, when a photo was taken.
# It does not: what the floor does not do either (floor.mjs says it).
# python3 test/bench/peer.py inbox [count]

import os
import re
import sys
import zipfile
from xml.etree import ElementTree

WORD = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
TAGS = re.compile(r'[\x21-\x7e]+|[^\x00-\x7f\u3000]')
OFFICE = {'051265115512', '051265249813'}
PHONE = re.compile(r'(1[3-9]\d{9}|0\d{2}\d{8}|0\d{3}\d{7,8})$')
NAME = re.compile('[\u4e00-\u9fff]{2,4}$')
TEXT, PARAGRAPH = WORD + 't', WORD + 'p'
BREAKS = {WORD + name for name in ('br', 'tab', 'cr')}
LEFT_OUT = {WORD + 'rPr', WORD + 'pPr', WORD + 'moveFrom', '{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback'}


def text_of(path):
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read('word/document.xml'))
    pieces = []
    collect(root, pieces)
    return ''.join(pieces)


def collect(element, pieces):
    """Runs hold most of the elements: of them only the text is looked at."""
    for child in element:
        tag = child.tag
        if tag == TEXT:
            pieces.append(child.text or '')
        elif tag in BREAKS:
            pieces.append('\n')
        elif tag not in LEFT_OUT:
            collect(child, pieces)
            if tag == PARAGRAPH:
                pieces.append('\n')


def count_of(path):
    return len(TAGS.findall(text_of(path)))


def value_of(written):
    written = written.strip()
    return written[1:-1] if written[:1] == '"' else written


def list_in(path):
    found, items = {}, []
    with open(path, encoding='utf-8') as lines:
        for line in lines.read().split('\n'):
            if line == '' or line.startswith('#'):
                continue
            key, colon, value = line.partition(':')
            if colon == '':
                items.append(line[4:])
            elif key.startswith('  - '):
                items.append({key[4:]: value_of(value)})
            elif key.startswith('    '):
                items[-1][key[4:]] = value_of(value)
            elif value.strip() == '':
                items = found[key] = []
            else:
                found[key] = value_of(value)
    return found


def phone_fault(written):
    digits = re.sub(r'^\+?86', '', re.sub(r'[\s()-]', '', written or ''))
    full = '0512' + digits if re.fullmatch(r'\d{8}', digits) else digits
    if full in OFFICE:
        return ['officePhone']
    return [] if PHONE.match(full) else ['badPhone']


def unit_faults(unit, folder, hard):
    path = os.path.join(folder, unit['文件'])
    if not os.path.exists(path):
        return ['missingFile']
    count = count_of(path)
    faults = (['short'] if count < 2000 else []) + (['long'] if count > 2500 else [])
    if not hard:
        return faults
    if not NAME.match(unit.get('联系人', '')):
        faults.append('noContact')
    return faults + phone_fault(unit.get('电话'))


def has_text(path):
    return count_of(path) > 0 if path.endswith('.docx') else os.path.exists(path)


def taken_on(path):
    with open(path, 'rb') as photo:
        found = re.search(rb'2012:\d\d:\d\d', photo.read(4096))
    return found and found.group().decode()


def activity_faults(found, folder):
    faults = []
    if not ('总结' in found and has_text(os.path.join(folder, found['总结']))):
        faults.append('noSummary')
    news = found.get('信息', [])
    if not news or not all(has_text(os.path.join(folder, path)) for path in news):
        faults.append('noNews')
    photos = found.get('照片', [])
    days = [taken_on(os.path.join(folder, photo['文件'])) for photo in photos]
    if any(day and not re.match('2012:1[12]:', day) for day in days):
        faults.append('otherTime')
    return faults + ([] if photos else ['noPhotos'])


def judge(folder):
    found = list_in(os.path.join(folder, '报送清单.yaml'))
    firms, parks = found.get('企业', []), found.get('园区', [])
    faults = [fault for unit in firms for fault in unit_faults(unit, folder, True)]
    faults += [fault for unit in parks for fault in unit_faults(unit, folder, False)]
    names = {unit['名称'] for unit in firms}
    faults += (['fewFirms'] if len(names) < 5 else []) + (['sameFirm'] if len(names) < len(firms) else [])
    faults += (['noPark'] if len(parks) < 1 else []) + (['late'] if found['第一批报送时间'][:10] > '2012-11-30' else [])
    return faults + activity_faults(found, folder)


def main():
    inbox = sys.argv[1]
    names = sorted(os.listdir(inbox))
    for name in names[: int(sys.argv[2])] if len(sys.argv) > 2 else names:
        faults = judge(os.path.join(inbox, name))
        print(name, 'fail ' + ','.join(faults) if faults else 'pass')


main()
