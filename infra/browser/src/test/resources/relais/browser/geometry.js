// What cannot be read on a page: texts over each other, texts that are cut, things wider than the window.
// drawn: boxes that the document does not hold as text, list markers and other pseudo-elements: {words, x, y, width, height}
drawn => {
  const found = [];
  const edge = document.documentElement.clientWidth;
  const words = text => text.replace(/\s+/g, ' ').trim().slice(0, 60);

  // read by screen readers alone: reduced to a point on purpose
  const isForEars = element => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      const box = each.getBoundingClientRect();
      if (style.clipPath.startsWith('inset(50%') || style.clip.startsWith('rect(0px, 0px, 0px, 0px') || (style.position === 'absolute' && box.width <= 1 && box.height <= 1)) return true;
    }
    return false;
  };
  const isSeen = element =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && !isForEars(element);
  const box = (words, rect, element) => ({
    words, element, x: rect.x + scrollX, y: rect.y + scrollY, right: rect.right + scrollX, bottom: rect.bottom + scrollY,
  });
  // waits above the page for the keyboard, as links that skip to the content do
  const isOnPage = each => each.bottom > 0 && each.right > 0 && each.right - each.x > 0.5 && each.bottom - each.y > 0.5;

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !node.parentElement || node.parentElement.closest('script, style, option, textarea') || !isSeen(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) texts.push(box(words(node.data), rect, node.parentElement));
  }
  for (const each of drawn) texts.push({ words: each.words, x: each.x, y: each.y, right: each.x + each.width, bottom: each.y + each.height });
  const read = texts.filter(isOnPage);

  const things = [...document.body.querySelectorAll('input, textarea, select, img, svg, button, .fr-btn')]
    .filter(isSeen)
    .map(each => box('<' + each.tagName.toLowerCase() + ' ' + (each.id || words(each.innerText || '')) + '>', each.getBoundingClientRect(), each))
    .filter(isOnPage);

  // lines of one paragraph touch each other by a pixel or two
  const depth = (one, other) => Math.min(one.bottom, other.bottom) - Math.max(one.y, other.y);
  const isOver = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.x, other.x) > 1.5
    && depth(one, other) > 0.25 * Math.min(one.bottom - one.y, other.bottom - other.y);
  read.forEach((one, at) => read.slice(at + 1).filter(other => isOver(one, other))
    .forEach(other => found.push(`« ${one.words} » lies over « ${other.words} »`)));
  things.forEach(thing => read
    .filter(text => isOver(thing, text) && !(text.element && (thing.element.contains(text.element))))
    .forEach(text => found.push(`« ${text.words} » lies over ${thing.words}`)));
  things.forEach((one, at) => things.slice(at + 1)
    .filter(other => isOver(one, other) && !one.element.contains(other.element) && !other.element.contains(one.element))
    .forEach(other => found.push(`${one.words} lies over ${other.words}`)));

  read.filter(each => each.element).forEach(each => {
    for (let around = each.element; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      const hold = around.getBoundingClientRect();
      const cutsX = style.overflowX !== 'visible' && (each.right - scrollX > hold.right + 1 || each.x - scrollX < hold.x - 1);
      const cutsY = style.overflowY !== 'visible' && (each.bottom - scrollY > hold.bottom + 3 || each.y - scrollY < hold.y - 3);
      if (style.display !== 'inline' && (cutsX || cutsY)) { found.push(`« ${each.words} » is cut by <${around.tagName.toLowerCase()} ${around.className}>`); break; }
    }
  });
  const pen = document.createElement('canvas').getContext('2d');
  document.querySelectorAll('select, button, input[type=submit]').forEach(each => {
    if (!isSeen(each)) return;
    const style = getComputedStyle(each);
    if (each.tagName === 'SELECT') {
      pen.font = style.font;
      const room = each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      for (const option of each.options) if (pen.measureText(option.text).width > room + 1) found.push(`« ${option.text} » is cut by <select ${each.id}>`);
    } else if (each.scrollWidth > each.clientWidth + 1) found.push(`« ${words(each.innerText)} » is cut by its button`);
  });

  [...read, ...things].filter(each => each.right > edge + 1 || each.x < -1)
    .forEach(each => found.push(`« ${each.words} » stands beyond the edge: from ${Math.round(each.x)} to ${Math.round(each.right)} of ${edge}`));
  const beyond = document.documentElement.scrollWidth - edge;
  if (beyond > 0) {
    found.push(`the page is ${beyond} pixels wider than its window: `
      + [...document.body.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > edge + 0.5)
        .map(each => `<${each.tagName.toLowerCase()} ${each.className}>`).slice(-3).join(', '));
  }
  return { read: read.length, found: [...new Set(found)] };
}
