// The form itself: what it holds, how it asks the server, what it says beside "Draft - not sent".
export const form = document.getElementById("section-form");
export const base = form.dataset.base;
export const section = form.dataset.section;
const status = document.getElementById("saved");

export const field = (name) => form.elements.namedItem(name);

/** What the form holds, as it would be posted. */
export const body = (names) => {
	const chosen = new URLSearchParams();
	for (const [name, value] of new FormData(form)) {
		if (typeof value === "string" && (!names || names(name))) {
			chosen.append(name, value);
		}
	}
	return chosen;
};

/** The server does not know any more who this is. */
export class SignedOut extends Error {}

const ask = (path, content) => fetch(base + path, { method: "POST", body: content, headers: { Accept: "application/json" } });

/** Signing in again, in another tab too, brings another token against forged posts. */
const renewToken = async (content) => {
	const page = await fetch(base, { headers: { Accept: "text/html" } });
	const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("#section-form [name=_csrf]")?.value;
	if (page.redirected || !token || !field("_csrf")) {
		throw new SignedOut();
	}
	field("_csrf").value = token;
	content.set("_csrf", token);
};

/** Asks the server and expects JSON. */
export const post = async (path, content) => {
	let answer = await ask(path, content);
	if (answer.status === 401 || answer.status === 403) {
		await renewToken(content);
		answer = await ask(path, content);
	}
	if (!(answer.headers.get("Content-Type") ?? "").includes("json")) {
		throw new Error(String(answer.status));
	}
	return answer.json();
};

/** Tells the author how saving stands; address and link words are optional. */
export const say = (words, address, link) => {
	status.textContent = words;
	if (address) {
		const a = document.createElement("a");
		a.className = "govuk-link";
		a.href = address;
		a.textContent = link;
		status.append(" ", a);
	}
};

/** Fills fields; tells them so, that every part of the page can follow. */
export const fill = (fields, only) => {
	for (const [name, value] of fields) {
		const each = field(name);
		if (!each || name === "revision" || name === "_csrf" || (only && !only(each, name))) {
			continue;
		}
		if (each.type === "checkbox") {
			each.checked = true;
		} else {
			each.value = value;
		}
	}
	form.dispatchEvent(new Event("filled"));
};

/** Calls act once nothing came for a while. */
export const afterPause = (pause, act) => {
	let timer;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(act, pause);
	};
};
