package tv.exstream.library.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Aspect;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.source.Pointer.Words;

@DisplayName("What the file says that leads to a stream")
class PointerTitleTest {
    private static final Words WORDS = new Words("The\n News", "What happened.", 2024, "TV-PG");
    private static final Title EPISODE = new Title("Part 3", "Evening", 1, 3, 2001, "");

    @Test
    @DisplayName("counts more than its name, and is told as somebody's word")
    void countsMoreThanNames() {
        Named named = PointerTitle.of(new Named(MediaKind.EPISODE, EPISODE), WORDS);

        assertThat(named.kind()).isEqualTo(MediaKind.EPISODE);
        assertThat(named.title())
                .isEqualTo(new Title("The News", "Evening", 1, 3, 2024, "What happened."));
        assertThat(named.metadata().values(Facet.CONTENT_RATING)).containsExactly("TV-PG");
        assertThat(named.metadata().nfo())
                .containsExactlyInAnyOrder(
                        Aspect.NAME, Aspect.YEAR, Aspect.PLOT, Aspect.CONTENT_RATING);
    }

    @Test
    @DisplayName("counts where an NFO beside it says nothing")
    void anNfoCountsMore() {
        Metadata rated =
                Metadata.NONE
                        .with(Facet.CONTENT_RATING, List.of("R"))
                        .with(Set.of(Aspect.NAME, Aspect.CONTENT_RATING));

        Named named = PointerTitle.of(new Named(MediaKind.MOVIE, EPISODE, rated), WORDS);

        assertThat(named.title().name()).isEqualTo("Part 3");
        assertThat(named.title().year()).isEqualTo(2024);
        assertThat(named.title().plot()).isEqualTo("What happened.");
        assertThat(named.metadata().values(Facet.CONTENT_RATING)).containsExactly("R");
        assertThat(named.metadata().nfo()).hasSize(4);
    }

    @Test
    @DisplayName("changes nothing when it is nothing")
    void nothingChangesNothing() {
        Named named = new Named(MediaKind.EPISODE, EPISODE);

        assertThat(PointerTitle.of(named, Words.NONE)).isEqualTo(named);
        assertThat(PointerTitle.of(named, new Words(" ", "\n", 0, " "))).isEqualTo(named);
    }
}
