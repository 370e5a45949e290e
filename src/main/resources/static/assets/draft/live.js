// What stands beside the words while somebody types: the section as it will print, what is worth a look, how far the
// parts are. Without this script the preview is a page of its own, and saving shows the rest.
import { afterPause, body, field, form, post } from "./form.js";

const sheet = document.getElementById("live-sheet");
const length = document.getElementById("words-length");
const hints = document.getElementById("hints");
const list = document.getElementById("hints-list");
const left = document.getElementById("hints-left");
const words = field("words");
let asked = 0;
/** The words that the hints on the page are about. */
let hinted = words.value;

const element = (tag, className, text) => {
	const made = document.createElement(tag);
	made.className = className;
	made.textContent = text;
	return made;
};

const showPreview = (html) => {
	sheet.innerHTML = html;
	for (const each of sheet.querySelectorAll("[id]")) {
		each.id = `live-${each.id}`;
	}
	for (const attribute of ["aria-labelledby", "aria-describedby", "headers"]) {
		for (const each of sheet.querySelectorAll(`[${attribute}]`)) {
			each.setAttribute(attribute, each.getAttribute(attribute).split(" ").map((id) => `live-${id}`).join(" "));
		}
	}
	document.getElementById("live").hidden = false;
	form.dispatchEvent(new Event("previewed"));
};

const act = (value, text, plain) => {
	const made = element("button", `govuk-button govuk-button--secondary qd-button-small ${plain ? "qd-button-plain" : ""}`, text);
	made.type = "submit";
	made.name = "do";
	made.value = value;
	return made;
};

const hintLine = (hint) => {
	const line = document.createElement("li");
	const says = element("p", "", `${hint.message}: `);
	says.append(element("q", "", hint.words));
	const acts = element("span", "qd-hints__acts", "");
	if (hint.fix !== null) {
		acts.append(act(`fix:${hint.key}`, hint.action));
	}
	const leave = act(`leave:${hint.key}`, "Leave it as it is", true);
	leave.append(element("span", "govuk-visually-hidden", `: ${hint.words}`));
	acts.append(leave);
	line.append(says, acts);
	return line;
};

const showHints = (live, at) => {
	hinted = at;
	const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
	list.replaceChildren(...live.hints.map(hintLine), ...live.questions.map((question) => {
		const line = document.createElement("li");
		line.append(element("p", "", question));
		return line;
	}));
	list.fixes = new Map(live.hints.map((hint) => [`fix:${hint.key}`, hint]));
	left.hidden = live.left === 0;
	left.querySelector("span").textContent = `Left as they are: ${live.left}.`;
	hints.hidden = list.children.length === 0 && left.hidden;
	if (focused >= 0 && !hints.hidden) {
		(list.querySelectorAll("button")[focused] ?? hints).focus();
	}
};

const showTasks = (tasks) => {
	for (const task of tasks) {
		const row = document.querySelector(`[data-task="${task.key}"]`);
		const state = row?.querySelector(".qd-status");
		if (state) {
			state.textContent = task.state;
			state.className = `qd-status qd-status--${task.kind}`;
			row.querySelector(".govuk-task-list__hint").textContent = task.hint ?? "";
		}
	}
};

const update = async (path = "/live", hint = "") => {
	const number = ++asked;
	const at = words.value;
	const content = body();
	content.set("hint", hint);
	try {
		const live = await post(path, content);
		if (number === asked) {
			showPreview(live.preview);
			showHints(live, at);
			showTasks(live.tasks);
			length.textContent = live.length;
			length.classList.toggle("qd-length--over", live.over);
		}
	} catch {
		// saving tells when the server cannot be reached
	}
};

const later = afterPause(600, () => update());
form.addEventListener("input", later);
form.addEventListener("filled", later);

const accept = (hint) => {
	words.value = hinted.slice(0, hint.start) + hint.fix + hinted.slice(hint.end);
	words.dispatchEvent(new Event("input", { bubbles: true }));
	form.dispatchEvent(new Event("filled"));
	update();
};

// a fix is put in its place at once; without this script the same button posts it
hints.addEventListener("click", async (event) => {
	const value = event.target.closest("button")?.value ?? "";
	if (value === "hints" || value.startsWith("leave:")) {
		event.preventDefault();
		await update("/hints", value === "hints" ? "" : value.slice("leave:".length));
		hints.focus();
		return;
	}
	const hint = list.fixes?.get(value);
	if (!hint) {
		return;
	}
	event.preventDefault();
	if (words.value === hinted) {
		accept(hint);
		return;
	}
	await update();
	const same = [...list.fixes.values()].find((each) => each.fix === hint.fix && each.message === hint.message);
	if (same && words.value === hinted) {
		accept(same);
	}
});

update();
