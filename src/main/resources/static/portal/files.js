/**
 * Says before an upload what the server would only say after it: beyond its own limit it cannot read what was typed
 * beside the files.
 */
for (const input of document.querySelectorAll("input[type=file][data-largest]")) {
  input.addEventListener("change", () => {
    const sizes = [...input.files].map((file) => file.size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const fits = sizes.every((size) => size <= input.dataset.largest) && !(total > input.dataset.total);
    input.setCustomValidity(fits ? "" : input.dataset.refusal);
    input.reportValidity();
  });
}
