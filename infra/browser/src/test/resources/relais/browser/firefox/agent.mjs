// An agent treats a case in Firefox; the geometry of each page is checked on a desk and on phones.
// node agent.mjs <firefox> <portal> <address> <password> <number of the case>
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [executablePath, portal, address, password, number] = process.argv.slice(2);
const geometry = readFileSync(new URL('geometry.js', import.meta.url), 'utf8');
const begun = Date.now();
const browser = await puppeteer.launch({ browser: 'firefox', executablePath });
const page = await browser.newPage();
console.log(`Firefox ${await browser.version()}`);

const step = name => console.log(`${name} ${Date.now() - begun} ms`);
const fault = text => console.log(`FAULT ${text}`);

async function look(name) {
  for (const [width, height] of [[1280, 800], [375, 812], [320, 568]]) {
    await page.setViewport({ width, height });
    const seen = await page.evaluate(`(${geometry}\n)([])`);
    if (seen.read === 0) fault(`${name} shows nothing`);
    seen.found.forEach(each => fault(`${name} at ${width} pixels: ${each}`));
  }
  await page.setViewport({ width: 1280, height: 800 });
  step(name);
}

/** Clicks what has that text, whose answer is another page. */
async function press(selector, text) {
  for (const each of await page.$$(selector)) {
    const words = await each.evaluate(element => element.innerText.replace(/\s+/g, ' ').trim());
    if (words === text) {
      await Promise.all([page.waitForNavigation(), each.click()]);
      return;
    }
  }
  throw new Error(`no ${selector} « ${text} » on ${page.url()}`);
}

const content = () => page.$eval('body', body => body.innerText);

try {
  await page.goto(`${portal}/connexion`);
  await page.type('#email', address);
  await page.type('#mot-de-passe', password);
  await press('button', 'Se connecter');
  await look('home');
  await page.goto(`${portal}/teledossiers`);
  await look('list');
  await press('a', number);
  await look('case');
  await page.click('label[for="statut-DONE"]');
  await press('button', 'Enregistrer la décision');
  if (!(await content()).includes('Votre décision part dans une minute')) fault('no decision waits');
  await look('decision');
  await press('button', 'Envoyer maintenant');
  if (!(await content()).includes('La décision est partie')) fault('no decision was sent');
  await look('treated');
} catch (error) {
  fault(`${error} on ${page.url()}`);
} finally {
  await browser.close();
}
