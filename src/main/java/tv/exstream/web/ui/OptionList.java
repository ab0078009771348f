package tv.exstream.web.ui;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/// The options of a list that may have a thousand of them, written as HTML at once: a template takes many times as long, and pages have
/// to be quick. Immutable.
///
/// @param html whatever people have written is escaped in it; empty where there is nothing to choose
public record OptionList(String html) {
    /// @param text what people read
    public record Choice(String value, String text) {}

    /// @param chosen the value of the one that is chosen; any other text for none
    public static OptionList of(List<Choice> choices, String chosen) {
        StringBuilder html = new StringBuilder();
        for (Choice choice : choices) {
            html.append("<option value=\"").append(escaped(choice.value())).append('"');
            html.append(choice.value().equals(chosen) ? " selected=\"selected\">" : ">");
            html.append(escaped(choice.text())).append("</option>");
        }
        return new OptionList(html.toString());
    }

    /// What may be written into a field, as in a `datalist`.
    public static OptionList of(List<String> values) {
        return of(values.stream().map(value -> new Choice(value, "")).toList(), "");
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
