package tv.exstream.guide;

import tv.exstream.media.Outline;

/// How programmes of a kind are called: a title, and perhaps a sub-title after a bar, such as `{show} | {title}`. Immutable.
///
/// @param text as a person wrote it
/// @param subtitle says nothing when there is none
public record TitleTemplate(String text, TitleLine title, TitleLine subtitle) {
    /// Longer than anybody reads.
    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException when a fact has no such name, a bracket or brace has no other, or there is no title
    public static TitleTemplate parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a title must have at most %d letters: %d".formatted(LONGEST, text.length()));
        }
        int bar = text.indexOf('|');
        String title = bar < 0 ? text : text.substring(0, bar);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a title must not be blank: " + text);
        }
        return new TitleTemplate(
                text,
                TitleLine.parse(title),
                TitleLine.parse(bar < 0 ? "" : text.substring(bar + 1)));
    }

    /// What can be put in.
    public static String names() {
        return TitleFact.names();
    }

    /// What the item is called; by its own title when the template has nothing to say about it.
    Headline of(Outline item) {
        String first = title.of(item);
        if (!first.isEmpty()) {
            return new Headline(first, subtitle.of(item));
        }
        String own = Headline.ownTitle(item);
        return new Headline(own.isEmpty() ? TitleFact.SHOW.of(item) : own, "");
    }

    @Override
    public String toString() {
        return text;
    }
}
