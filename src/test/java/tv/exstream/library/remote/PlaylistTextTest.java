package tv.exstream.library.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.live.PlaylistReader;
import tv.exstream.live.SourcePlaylist;
import tv.exstream.live.SourcePlaylist.Choice;
import tv.exstream.live.SourcePlaylist.Media;
import tv.exstream.live.SourcePlaylist.Multivariant;
import tv.exstream.live.SourcePlaylist.Resource;
import tv.exstream.live.SourcePlaylist.Segment;
import tv.exstream.live.SourcePlaylist.SoundRendition;
import tv.exstream.live.SourcePlaylist.Variant;
import tv.exstream.media.Language;
import tv.exstream.outbound.Reach;

@DisplayName("Playlists that are written anew")
class PlaylistTextTest {
    private static final URI BASE = URI.create("http://127.0.0.1/");

    private final PlaylistText texts =
            new PlaylistText(
                    (entry, ending) -> "%08x.%s".formatted(entry.text().hashCode(), ending));

    @Test
    @DisplayName("say of segments what was said of them")
    void sayOfSegmentsWhatWasSaid() {
        var playlist =
                new Media(
                        Duration.ofSeconds(6),
                        List.of(segment(7, "a.aac", false), segment(9, "b.php", true)),
                        true);

        Media read = (Media) PlaylistReader.read(BASE, texts.of(playlist, Reach.INTERNET));

        assertThat(read.target()).isEqualTo(Duration.ofSeconds(6));
        assertThat(read.ended()).isTrue();
        assertThat(read.segments())
                .extracting(Segment::length)
                .containsExactly(Duration.ofMillis(5_960), Duration.ofMillis(5_960));
        assertThat(read.segments()).extracting(Segment::number).containsExactly(7L, 8L);
        assertThat(read.segments()).extracting(Segment::begins).containsExactly(false, true);
        assertThat(read.segments())
                .extracting(each -> each.file().uri().getPath().replaceAll(".*\\.", ""))
                .containsExactly("aac", "ts");
    }

    @Test
    @DisplayName("leave out what is missing, and do not say that there is no more where there is")
    void leaveOutWhatIsMissing() {
        Segment there = segment(7, "a.ts", false);
        var missing =
                new Segment(8, there.length(), there.file(), Optional.empty(), 0, false, true);

        String text =
                texts.of(
                        new Media(Duration.ofSeconds(6), List.of(there, missing), false),
                        Reach.INTERNET);

        assertThat(text).containsOnlyOnce("#EXTINF").doesNotContain("ENDLIST");
    }

    @Test
    @DisplayName("name what is encrypted with its vector, which is its number where none is said")
    void nameWhatIsEncryptedWithItsVector() {
        var key = new SourcePlaylist.Key(URI.create("http://a.example/key"), Optional.empty());
        var file =
                new Resource(
                        URI.create("http://a.example/1.ts"), Optional.empty(), Optional.of(key));
        var segment =
                new Segment(31, Duration.ofSeconds(5), file, Optional.empty(), 0, false, false);
        var named = new PlaylistText((entry, _) -> entry.text().replace('\n', ' '));

        var playlist = new Media(Duration.ofSeconds(6), List.of(segment), true);

        assertThat(named.of(playlist, Reach.INTERNET))
                .contains("http://a.example/key 0000000000000000000000000000001f")
                .doesNotContain("EXT-X-KEY");
    }

    @Test
    @DisplayName("have one variant and its sounds, the usual one marked")
    void haveOneVariantAndItsSounds() {
        var variant = new Variant(BASE.resolve("film"), 800_000, 720, Optional.of("x"));
        SourcePlaylist read =
                PlaylistReader.read(
                        BASE,
                        texts.of(
                                variant,
                                List.of(
                                        sound("deu", Choice.DEFAULT),
                                        sound("und", Choice.ON_DEMAND)),
                                Reach.INTERNET));

        Multivariant both = (Multivariant) read;
        assertThat(both.variants()).hasSize(1);
        assertThat(both.variants().getFirst().bandwidth()).isEqualTo(800_000);
        assertThat(both.sounds())
                .extracting(SoundRendition::language)
                .containsExactly(new Language("deu"), Language.UNDETERMINED);
        assertThat(both.sounds())
                .extracting(SoundRendition::choice)
                .containsExactly(Choice.DEFAULT, Choice.ON_DEMAND);
        assertThat(both.sounds())
                .allSatisfy(
                        sound ->
                                assertThat(both.variants().getFirst().sounds())
                                        .contains(sound.group()));
    }

    private static Segment segment(long number, String name, boolean begins) {
        var file = new Resource(BASE.resolve(name), Optional.empty(), Optional.empty());
        return new Segment(
                number, Duration.ofMillis(5_960), file, Optional.empty(), 0, begins, false);
    }

    private static SoundRendition sound(String language, Choice choice) {
        return new SoundRendition(
                "x", Optional.of(BASE.resolve(language)), new Language(language), choice, false);
    }
}
