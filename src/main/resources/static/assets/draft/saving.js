// Saving by itself, within five seconds of a pause.
import { dropCopy, keepCopy } from "./copy.js";
import { afterPause, body, field, fill, form, post, say, SignedOut } from "./form.js";
import { alive, signedOut } from "./session.js";

const MOST = 1_000_000;
const PAUSE = 3000;
const AGAIN = 15_000;

let dirty = false;
let stopped = false;
let saving = false;
let unkept = [];
let timer;

/** Puts the cursor where it was among words that changed around it. */
const around = (before, after, place) => {
	let same = 0;
	while (same < place && before[same] === after[same]) {
		same++;
	}
	return same === place ? place : Math.max(same, after.length - (before.length - place));
};

/**
 * Takes over what somebody else's save changed. If anything was typed since, nothing is touched: the next save is then
 * based on what this page sent last, and the server brings both together.
 */
const takeIn = (answer, sent) => {
	const untouched = !answer.fields || [...body((name) => name !== "revision" && name !== "base" && name !== "_csrf")]
		.every(([name, value]) => (sent.get(name) ?? "") === value);
	field("base").value = untouched ? "" : answer.base;
	if (untouched) {
		field("revision").value = answer.revision;
	}
	if (answer.fields && untouched) {
		const box = document.activeElement;
		const held = box.form === form && box.name && box.tagName === "TEXTAREA" ? [box.value, box.selectionStart] : null;
		if (Boolean(answer.fields.nilReason) !== Boolean(sent.get("nil") && sent.get("nilReason"))) {
			field("nil").click();
		}
		fill(Object.entries(answer.fields));
		if (held && box.value !== held[0]) {
			const place = around(held[0], box.value, held[1]);
			box.setSelectionRange(place, place);
		}
	}
};

/** What was kept of the answers to members' questions is what the next save begins with. */
const answers = (sent) => {
	for (const [name, value] of sent) {
		const id = name.startsWith("answer:") ? name.slice("answer:".length) : "";
		if (id && !unkept.some((each) => each.field === `answer-${id}`)) {
			field(`answered:${id}`).value = value;
		}
	}
};

const saved = async (answer, sent) => {
	unkept = answer.unkept;
	if (answer.state !== "late") {
		answers(sent);
	}
	if (answer.state === "saved") {
		takeIn(answer, sent);
		if (unkept.length > 0) {
			say(`Saved ${answer.words}, but not every answer. ${unkept.map((each) => each.words).join(". ")}.`);
			return;
		}
		if (!dirty) {
			await dropCopy();
		}
		say(answer.fields ? `Saved ${answer.words}, together with what somebody else changed` : `Saved ${answer.words}`);
	} else if (answer.state === "clash") {
		stopped = true;
		say(answer.words, answer.address, "Compare both texts");
	} else if (answer.state === "late") {
		stopped = true;
		await dropCopy();
		say(answer.words, answer.address, "Show it");
	} else {
		say(`Not saved. ${answer.words}`);
	}
};

const save = async () => {
	if (saving || stopped || !dirty) {
		return;
	}
	const content = body();
	const length = field("words").value.length;
	if (length > MOST) {
		say(`Not saved: the text has ${length.toLocaleString("en-GB")} characters, and ${MOST.toLocaleString("en-GB")} is the most. It is kept in this browser; shorten it to save it.`);
		return;
	}
	saving = true;
	dirty = false;
	let failed = false;
	say("Saving …");
	try {
		const answer = await post("/autosave", content);
		alive();
		await saved(answer, content);
	} catch (error) {
		dirty = true;
		await keepCopy();
		if (error instanceof SignedOut) {
			signedOut();
			say("Not saved: you were signed out. Your text is kept in this browser.");
		} else {
			say("Not saved: the server cannot be reached. Your text is kept in this browser, and saving is tried again.");
		}
		failed = true;
	} finally {
		saving = false;
		if (dirty) {
			later(failed ? AGAIN : PAUSE);
		}
	}
};

const later = (wait) => {
	clearTimeout(timer);
	timer = setTimeout(save, wait);
};

const copyLater = afterPause(400, keepCopy);
form.addEventListener("input", () => {
	dirty = true;
	if (!stopped) {
		later(PAUSE);
	}
	copyLater();
});

let leaving = false;
form.addEventListener("submit", () => {
	leaving = true;
	clearTimeout(timer);
});
window.addEventListener("beforeunload", (event) => {
	if ((dirty || unkept.length > 0) && !leaving) {
		event.preventDefault();
	}
});
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "hidden" && dirty) {
		keepCopy();
		save();
	}
});
window.addEventListener("online", () => later(0));
window.addEventListener("focus", () => later(0));
form.addEventListener("savenow", save);

// what was typed before this script was there, or brought back by the browser
const changed = (each) => each.type === "checkbox" ? each.checked !== each.defaultChecked
	: ["text", "textarea"].includes(each.type) && each.value !== each.defaultValue;
if ([...form.elements].some(changed)) {
	dirty = true;
	keepCopy();
	later(PAUSE);
}
