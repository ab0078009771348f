package tv.exstream.web.api;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.collection.query.Folded;
import tv.exstream.guide.Details;
import tv.exstream.guide.GuideEntry;
import tv.exstream.media.Title;

/// Words that are looked for in what the guide says of programmes. Immutable.
///
/// @param beginnings folded, each the beginning of a word; each once
record FoundWords(List<String> beginnings) {
    FoundWords {
        beginnings = List.copyOf(beginnings);
    }

    /// @param words as somebody typed them; signs are left out
    static FoundWords of(List<String> words) {
        return new FoundWords(
                words.stream()
                        .map(Folded::of)
                        .filter(Folded::isWords)
                        .flatMap(folded -> Stream.of(folded.inner().split(" ", -1)))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /// Whether an entry has all of them somewhere.
    boolean areIn(GuideEntry.Programme entry) {
        String text = Folded.of(text(entry)).text();
        return beginnings.stream().allMatch(word -> text.contains(" " + word));
    }

    private static String text(GuideEntry.Programme entry) {
        Title title = entry.item().title();
        Details details = entry.details();
        return Stream.of(
                        Stream.of(entry.headline().title(), entry.headline().subtitle()),
                        Stream.of(title.plot()),
                        details.categories().stream(),
                        details.credits().actors().stream().map(Details.Actor::name),
                        details.credits().directors().stream(),
                        details.credits().writers().stream())
                .flatMap(texts -> texts)
                .reduce("", (one, other) -> one + " " + other);
    }
}
