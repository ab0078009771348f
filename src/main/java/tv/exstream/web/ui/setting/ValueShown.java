package tv.exstream.web.ui.setting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tv.exstream.web.api.SettingEntry;

/// A value of a setting as people read it.
///
/// @param text as the file says it, in one line; empty where that is nothing
/// @param word the message that says it in words; empty where the text does by itself
/// @param isFlag whether the text is nothing but true or false
public record ValueShown(String text, String word, boolean isFlag) {
    static ValueShown of(SettingEntry setting, Object value) {
        String text =
                value instanceof List<?> list
                        ? String.join(", ", list.stream().map(Objects::toString).toList())
                        : value.toString();
        return switch (setting.form().kind()) {
            case "FLAG" ->
                    new ValueShown(text, "settings." + (text.equals("true") ? "on" : "off"), true);
            case "CHOICE" -> new ValueShown(text, word(setting.key(), text), false);
            default -> new ValueShown(text, "", false);
        };
    }

    /// The message that says a choice in words. The file may write it in capitals, too.
    static String word(String key, String choice) {
        return "settings.choice.%s.%s".formatted(key, choice.toLowerCase(Locale.ROOT));
    }
}
