package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaItems.Found;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;
import tv.exstream.rendition.Replacement;

class NextVersionsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String GONE = "the file is not there";
    private static final String DAMAGED = "the file is damaged or not media";

    @TempDir Path folder;
    private final InMemoryMediaItems media = new InMemoryMediaItems();
    private Instant now = NOON;
    private final NextVersions versions = new NextVersions(media, new Sources(_ -> {}), () -> now);
    private MediaItem first;
    private MediaItem second;

    @BeforeEach
    void putFilms() {
        var shelf = new Shelf(folder);
        first = film(shelf.foreign("1080p", Duration.ofHours(1)));
        second = film(shelf.foreign("720p", Duration.ofHours(1)));
    }

    @Test
    void aFileIsTriedOnceMoreBeforeAnotherIsShown() {
        versions.unreadable(Shelf.request(first), 0, DAMAGED);

        assertThat(versions.of(first, NOON)).isEmpty();
        assertThat(versions.counts()).isEqualTo(new NextVersions.Counts(1, 0, 0));

        versions.unreadable(Shelf.request(first), 1_500, DAMAGED);

        assertThat(versions.of(first, NOON))
                .contains(new Replacement(Duration.ofMinutes(1), second));
        assertThat(versions.counts()).isEqualTo(new NextVersions.Counts(1, 1, 0));
        assertThat(versions.of(second, NOON)).isEmpty();
    }

    @Test
    void aPauseOfADiskReplacesNothing() {
        for (String reason : List.of(FailureCause.INPUT_FAILED.reason(), "it wrote nothing")) {
            fail(first, 0, reason);
            fail(first, 0, reason);

            assertThat(versions.of(first, NOON)).isEmpty();
        }
        assertThat(versions.counts().retried()).isEqualTo(1);
    }

    @Test
    void aDiskThatDoesNotAnswerForLongIsAskedAgainAfterMinutes() {
        versions.unreadable(Shelf.request(first), 0, FailureCause.INPUT_FAILED.reason());
        now = now.plus(NextVersions.APART);
        versions.unreadable(Shelf.request(first), 0, FailureCause.INPUT_FAILED.reason());
        assertThat(versions.of(first, now)).isPresent();

        now = now.plus(NextVersions.TOGETHER.plusSeconds(1));
        versions.look();

        assertThat(versions.of(first, now)).isEmpty();
    }

    @Test
    void failuresLongApartHaveNothingToDoWithEachOther() {
        versions.unreadable(Shelf.request(first), 0, DAMAGED);
        now = now.plus(NextVersions.TOGETHER.plusSeconds(1));
        versions.unreadable(Shelf.request(first), 0, DAMAGED);

        assertThat(versions.of(first, NOON)).isEmpty();
    }

    @Test
    void whatFailsEarlierIsReplacedFromThereOn() {
        fail(first, 1_500, DAMAGED);
        long before = versions.version();
        versions.unreadable(Shelf.request(first), 250, DAMAGED);

        assertThat(versions.of(first, NOON))
                .contains(new Replacement(Duration.ofSeconds(10), second));
        assertThat(versions.version()).isGreaterThan(before);
    }

    @Test
    void whatIsAloneIsNotReplacedAndNorIsWhatHasOnlyFilesThatAreAway() {
        Shelf.delete(second);
        fail(first, 0, DAMAGED);

        assertThat(versions.all()).isEmpty();
        assertThat(versions.of(first, NOON)).isEmpty();
    }

    @Test
    void aThirdFileIsTakenWhenTheSecondCannotBeReadEither() {
        MediaItem third = film(new Shelf(folder).foreign("480p", Duration.ofHours(1)));
        fail(first, 0, DAMAGED);
        fail(second, 0, DAMAGED);

        assertThat(versions.of(second, NOON)).map(Replacement::other).contains(third);
    }

    @Test
    void whatBeganBeforeAFileCouldBeReadAgainGoesOnWithTheOther() throws Exception {
        byte[] film = Files.readAllBytes(first.file().path());
        Shelf.delete(first);
        fail(first, 0, GONE);
        versions.look();
        assertThat(versions.all().getFirst().until()).isEmpty();

        now = now.plus(Duration.ofMinutes(5));
        Files.write(first.file().path(), film);
        Files.setLastModifiedTime(
                first.file().path(), FileTime.from(first.file().fingerprint().modified()));
        versions.look();

        assertThat(versions.of(first, NOON)).isPresent();
        assertThat(versions.of(first, now)).isEmpty();
        assertThat(versions.all()).extracting(ReplacedFile::until).containsOnly(Optional.of(now));
    }

    @Test
    void aDamagedFileIsTriedAgainAfterHours() {
        fail(first, 0, DAMAGED);
        now = now.plus(NextVersions.TRIED_AGAIN);
        versions.look();
        assertThat(versions.of(first, now)).isPresent();

        now = now.plus(Duration.ofSeconds(1));
        versions.look();

        assertThat(versions.of(first, now)).isEmpty();
    }

    @Test
    void whatCanBeReadAgainIsForgottenAfterADay() {
        fail(first, 0, DAMAGED);
        now = now.plus(NextVersions.TRIED_AGAIN.plusSeconds(1));
        versions.look();
        now = now.plus(NextVersions.KEPT.plusSeconds(1));
        versions.look();

        assertThat(versions.all()).isEmpty();
        assertThat(versions.of(first, NOON)).isEmpty();
    }

    @Test
    @DisplayName("F10: what nobody asks for any more is not kept until its file returns")
    void whatNobodyAsksForIsForgotten() {
        Shelf.delete(first);
        fail(first, 0, GONE);
        for (int day = 0; day < 20; day++) {
            now = now.plus(Duration.ofDays(1));
            assertThat(versions.of(first, now)).isPresent();
            versions.look();
        }

        now = now.plus(NextVersions.UNASKED);
        versions.look();
        assertThat(versions.all()).hasSize(1);
        long before = versions.version();
        now = now.plus(Duration.ofSeconds(1));
        versions.look();

        assertThat(versions.all()).isEmpty();
        assertThat(versions.version()).isGreaterThan(before);
    }

    @Test
    @DisplayName("F10: of more files than can be looked after it is counted that nothing was done")
    void tooManyAreCounted() {
        for (long id = 1; id <= 1_001; id++) {
            MediaItem film = MediaItemBuilder.item("film " + id).withId(id).build();
            versions.unreadable(Shelf.request(film), 0, DAMAGED);
        }
        assertThat(versions.counts()).isEqualTo(new NextVersions.Counts(1_000, 0, 1));

        now = now.plus(NextVersions.TOGETHER.plusSeconds(1));
        fail(first, 0, DAMAGED);

        assertThat(versions.counts().replaced()).isOne();
    }

    private void fail(MediaItem item, long frame, String reason) {
        for (int attempt = 0; attempt < NextVersions.ATTEMPTS; attempt++) {
            versions.unreadable(Shelf.request(item), frame, reason);
        }
    }

    private MediaItem film(MediaItem item) {
        var title = new Title("Film", "", -1, -1, 2010, "");
        return media.upsert(List.of(new Found(MediaKind.MOVIE, title, item.file()))).getFirst();
    }
}
