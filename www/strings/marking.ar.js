/** What is said of a finding, by an editor or by a reader who doubts it. */
export const marking = {
  not: 'ليس تعارضاً، لأنّ:',
  reasons: {
    'different-thing-counted': 'المعدود أو المقصود مختلف',
    'different-time': 'الزمن مختلف',
    'part-and-whole': 'أحدهما جزء من الآخر',
    'not-asserted': 'قول منقول لا غير',
    'number-misread': 'قُرئ الرقم على غير وجهه',
  },
  check: 'فُحص',
  title: 'عنوان النقطة',
  keepTitle: 'أثبت العنوان',
  ownTitle: 'أعد عنوانها الأول',
  note: 'ملاحظة',
  keep: 'أثبت الملاحظة',
  hiddenFor: 'أُخفي هنا: {reason}.',
  hidden: 'أُخفي هنا.',
  undo: 'تراجع',
  local: 'يُخفى في هذه الصفحة وحدها.',
};
