package tv.exstream.subtitle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Some of what a cue says, all of it written alike.
///
/// @param text without marks; lines end with a line feed
public record Words(String text, Set<Style> styles) {
    private static final Pattern TAG = Pattern.compile("<(/?)([biu])>");

    /// How words are written.
    public enum Style {
        BOLD,
        ITALIC,
        UNDERLINED
    }

    public Words {
        styles = Set.copyOf(styles);
    }

    /// What a cue says, in order.
    ///
    /// @param text as WebVTT has it, see [Cue#text]
    public static List<Words> of(String text) {
        List<Words> all = new ArrayList<>();
        Set<Style> styles = EnumSet.noneOf(Style.class);
        Matcher tags = TAG.matcher(text);
        int from = 0;
        while (tags.find()) {
            add(all, text.substring(from, tags.start()), styles);
            Style style = style(tags.group(2));
            if (tags.group(1).isEmpty()) {
                styles.add(style);
            } else {
                styles.remove(style);
            }
            from = tags.end();
        }
        add(all, text.substring(from), styles);
        return List.copyOf(all);
    }

    private static void add(List<Words> all, String text, Set<Style> styles) {
        if (!text.isEmpty()) {
            all.add(new Words(Entities.read(text), styles));
        }
    }

    private static Style style(String letter) {
        return switch (letter) {
            case "b" -> Style.BOLD;
            case "i" -> Style.ITALIC;
            default -> Style.UNDERLINED;
        };
    }
}
