// "Go to it": shows an item that came back where it stands in the text.
export function findItems() {
	const words = document.getElementById("words");
	for (const link of document.querySelectorAll("a[data-find]")) {
		link.addEventListener("click", (event) => {
			const at = link.dataset.find ? words.value.indexOf(link.dataset.find) : -1;
			if (at < 0) {
				return;
			}
			event.preventDefault();
			words.scrollIntoView({ block: "center" });
			words.focus();
			words.setSelectionRange(at, at);
			words.blur();
			words.focus();
			words.setSelectionRange(at, at + link.dataset.find.length);
		});
	}
}
