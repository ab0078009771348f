package tv.exstream.web.ui.setting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.web.api.SettingEntry;

/// A setting as the page shows it: what it will be, since that is what somebody changes.
///
/// @param kind how it is entered, as in [SettingEntry.Form]
/// @param value in one text; of a list a line an element
/// @param usual the default
/// @param choices of a choice
/// @param bounds of a number
/// @param lockedBy the variable or option that sets it; empty for none
public record SettingShown(
        String key,
        String kind,
        String value,
        ValueShown usual,
        List<String> choices,
        Bounds bounds,
        boolean changed,
        boolean live,
        boolean inFile,
        String lockedBy) {
    public SettingShown {
        choices = List.copyOf(choices);
    }

    /// @param least empty for those that are no numbers
    public record Bounds(String least, String most) {}

    static SettingShown of(SettingEntry entry) {
        String value = text(entry.waiting().orElse(entry.value()));
        return new SettingShown(
                entry.key(),
                entry.form().kind(),
                value,
                ValueShown.of(entry, entry.usual()),
                entry.form().choices(),
                new Bounds(number(entry.form().least()), number(entry.form().most())),
                !value.equals(text(entry.usual())),
                entry.live(),
                entry.inFile().isPresent(),
                entry.lockedBy().orElse(""));
    }

    private static String number(Optional<Integer> number) {
        return number.map(Objects::toString).orElse("");
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join("\n", list.stream().map(Objects::toString).toList())
                : value.toString();
    }

    /// Of its element on the page.
    public String id() {
        return "setting-" + key.replace('.', '-');
    }

    public boolean isLocked() {
        return !lockedBy.isEmpty();
    }

    public boolean isOn() {
        return value.equals("true");
    }

    public boolean isChosen(String choice) {
        return choice.equalsIgnoreCase(value);
    }

    /// The message that says a choice in words.
    public String word(String choice) {
        return ValueShown.word(key, choice);
    }

    /// As browsers want colours.
    public String colour() {
        return value.startsWith("#") ? value : "#" + value;
    }

    /// What the browser sends to have the default again.
    public String reset() {
        return "{\"%s\":null}".formatted(key);
    }

    /// How the field's text becomes JSON.
    public String type() {
        return kind.equals("LIST") ? "lines" : "text";
    }
}
