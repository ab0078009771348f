package tv.exstream.rendition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Plate;
import tv.exstream.playout.Airing;

/// An airing that has begun while what is put over it was changed.
public final class Underway {
    private Underway() {}

    /// What goes on to be shown. All that was decided stays but for words: where some were to be seen later, there are those of now, or none
    /// when there are to be none all the while: a part is not cut anew, and half of one would say what is not true any more.
    ///
    /// @param begun as it was decided before
    /// @param decided as it would be decided now
    /// @param since parts that begin at or before it stay as they are
    public static List<Treated> parts(List<Treated> begun, List<Treated> decided, Instant since) {
        return begun.stream()
                .map(
                        part ->
                                part.airing().start().isAfter(since) && hasWords(part)
                                        ? saying(part, words(part, decided))
                                        : part)
                .toList();
    }

    /// Whether something is said in a part.
    public static boolean hasWords(Treated part) {
        return part.request().treatment().overlays().stream().anyMatch(Underway::isWords);
    }

    private static boolean isWords(Overlay overlay) {
        return overlay.content() instanceof Plate;
    }

    /// Those of the one that shows all that the part does, of the same file.
    private static List<Overlay> words(Treated part, List<Treated> decided) {
        Airing airing = part.airing();
        return decided.stream()
                .filter(
                        other ->
                                !other.airing().start().isAfter(airing.start())
                                        && !other.airing().finish().isBefore(airing.finish()))
                .filter(other -> other.request().item().equals(part.request().item()))
                .findFirst()
                .map(other -> other.request().treatment().overlays())
                .orElse(List.of())
                .stream()
                .filter(Underway::isWords)
                .toList();
    }

    private static Treated saying(Treated part, List<Overlay> words) {
        Treatment before = part.request().treatment();
        List<Overlay> overlays = new ArrayList<>();
        before.overlays().stream().filter(each -> !isWords(each)).forEach(overlays::add);
        overlays.addAll(words);
        boolean bounded = overlays.stream().anyMatch(each -> each.visible().isPresent());
        return new Treated(
                part.airing(),
                new RenditionRequest(
                        part.request().item(),
                        part.request().profile(),
                        before.under(overlays, bounded ? before.until() : OptionalLong.empty())));
    }
}
