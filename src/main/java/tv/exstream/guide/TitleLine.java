package tv.exstream.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tv.exstream.media.Outline;

/// A line made of a media item's facts, such as `{title}[ ({year})]`: what is in braces is put in, and what is in brackets is left
/// out when a fact in it is not known. Immutable.
public record TitleLine(List<Part> parts) {
    private static final Pattern PART =
            Pattern.compile("\\{([^{}\\[\\]]*)}|\\[([^\\[\\]]*)]|([^{}\\[\\]]+)");

    public TitleLine {
        parts = List.copyOf(parts);
    }

    /// A stretch of the line.
    public sealed interface Part {
        record Words(String text) implements Part {}

        record Put(TitleFact fact) implements Part {}

        record Optionally(TitleLine line) implements Part {}
    }

    /// @throws IllegalArgumentException when a fact has no such name, or a bracket or brace has no other
    static TitleLine parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException(
                        "every { must have its } and every [ its ]: " + text.substring(end));
            }
            parts.add(part(matcher));
            end = matcher.end();
        }
        return new TitleLine(parts);
    }

    private static Part part(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new Part.Put(TitleFact.named(matcher.group(1)));
        }
        return matcher.group(2) == null
                ? new Part.Words(matcher.group(3))
                : new Part.Optionally(parse(matcher.group(2)));
    }

    /// Empty when nothing is known of what it asks for.
    String of(Outline item) {
        return hasAny(item) ? OneLine.of(joined(item)) : "";
    }

    private static String text(Part part, Outline item) {
        return switch (part) {
            case Part.Words(String text) -> text;
            case Part.Put(TitleFact fact) -> fact.of(item);
            case Part.Optionally(TitleLine line) -> line.lacksAny(item) ? "" : line.joined(item);
        };
    }

    private String joined(Outline item) {
        StringBuilder line = new StringBuilder();
        parts.forEach(part -> line.append(text(part, item)));
        return line.toString();
    }

    private boolean lacksAny(Outline item) {
        return parts.stream()
                .anyMatch(
                        part ->
                                part instanceof Part.Put(TitleFact fact)
                                        && fact.of(item).isEmpty());
    }

    private boolean hasAny(Outline item) {
        return parts.stream().noneMatch(part -> part instanceof Part.Put)
                || parts.stream()
                        .anyMatch(
                                part ->
                                        part instanceof Part.Put(TitleFact fact)
                                                && !fact.of(item).isEmpty());
    }
}
