// Paste from Word: the words come at once, their bullets and titles a moment later; the paste is never held up.
import { base, field, form } from "./form.js";

const MOST = 5_000_000;

const clean = async (html) => {
	const token = field("_csrf")?.value;
	const answer = await fetch(base + "/paste", {
		method: "POST",
		body: html,
		headers: { "Content-Type": "text/html;charset=UTF-8", ...(token && form.dataset.csrf ? { [form.dataset.csrf]: token } : {}) },
	});
	return answer.ok ? answer.text() : "";
};

form.addEventListener("paste", (event) => {
	const box = event.target.closest("#words, .qd-item__words");
	const html = event.clipboardData?.getData("text/html") ?? "";
	if (!box || !/<(p|ul|ol|li|table|h[1-6]|b|strong|i|em|br|a)\b/i.test(html) || html.length > MOST) {
		return;
	}
	const start = box.selectionStart;
	setTimeout(async () => {
		const end = box.selectionEnd;
		const plain = box.value.slice(start, end);
		try {
			const words = await clean(html);
			if (words && words !== plain && box.value.slice(start, end) === plain) {
				box.setRangeText(words, start, end, box.selectionStart === end ? "end" : "preserve");
				box.dispatchEvent(new Event("input", { bubbles: true }));
			}
			box.dispatchEvent(new Event("pasted"));
		} catch {
			// the plain text stands
		}
	});
});
