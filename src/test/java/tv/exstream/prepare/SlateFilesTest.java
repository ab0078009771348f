package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.Profile;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Look;
import tv.exstream.screen.Place;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Visual;

class SlateFilesTest {
    private static final Screen SCREEN = Look.USUAL.screen(SlateReason.OFF_AIR);
    private static final SlateDesign DESIGN = SlateDesign.of(Broadcast.SMALL, SCREEN);

    @TempDir Path root;

    @Test
    void whatWasKeptIsThereAfterARestart() throws IOException {
        assertThat(files().has(DESIGN)).isFalse();
        assertThat(files().load(DESIGN)).isEmpty();

        assertThat(files().keep(DESIGN, DrawnSlate.stream(50))).isPresent();

        assertThat(files().has(DESIGN)).isTrue();
        assertThat(files().load(DESIGN).map(Slate::longestFrames)).contains(50);
        assertThat(names()).hasSize(1);
    }

    @Test
    void aNewDrawingReplacesTheOldOne() throws IOException {
        files().keep(DESIGN, DrawnSlate.stream(50));

        files().keep(DESIGN, DrawnSlate.stream(25));

        assertThat(files().load(DESIGN).map(Slate::longestFrames)).contains(25);
    }

    @Test
    void whatCannotBeShownIsNotKept() throws IOException {
        assertThat(files().keep(DESIGN, new byte[188 * 10])).isEmpty();
        assertThat(files().keep(DESIGN, DrawnSlate.reordered())).isEmpty();
        assertThat(files().keep(noisy(), DrawnSlate.stream(50))).isEmpty();

        assertThat(files().has(DESIGN)).isFalse();
    }

    @Test
    void everyDesignHasAFileOfItsOwn() throws IOException {
        var place = new Place(new ChannelId(5), SlateReason.OFF_AIR);
        List<SlateDesign> designs =
                List.of(
                        DESIGN,
                        SlateDesign.of(Broadcast.SMALL, Look.USUAL.screen(SlateReason.TUNING)),
                        SlateDesign.of(Profile.HD_720, SCREEN),
                        SlateDesign.of(Broadcast.SMALL, SCREEN.with(new Visual.Black())),
                        withPicture(place, "1"),
                        withPicture(place, "2"));

        for (SlateDesign design : designs) {
            files().keep(design, DrawnSlate.stream(50));
        }

        assertThat(names()).hasSize(designs.size());
    }

    @Test
    void soundIsRepeatedFromWhereItIsSteady() throws IOException {
        Slate slate = files().keep(DESIGN, DrawnSlate.stream(50)).orElseThrow();

        Set<Object> heard = new HashSet<>();
        slate.gop(1_000, 50).sounds().forEach(sound -> heard.add(sound.payload()));

        assertThat(heard).as("silence is one frame").hasSize(1);
    }

    @Test
    void whatNoChannelNeedsAnyMoreIsRemovedWithItsPicture() throws IOException {
        SlateDesign other = SlateDesign.of(Broadcast.SMALL, SCREEN.with(new Visual.Slate()));
        for (SlateDesign design : List.of(DESIGN, other)) {
            files().keep(design, DrawnSlate.stream(50));
            files().keepPicture(design, new byte[] {1, 2});
        }
        Files.createFile(root.resolve("slates").resolve("slate123.part"));
        assertThat(files().picture(other)).contains(new byte[] {1, 2});

        files().removeAllBut(List.of(DESIGN));

        assertThat(files().has(DESIGN)).isTrue();
        assertThat(files().picture(DESIGN)).isPresent();
        assertThat(files().has(other)).isFalse();
        assertThat(files().picture(other)).isEmpty();
        assertThat(names()).as("what is being written stays").hasSize(3);
        files().removeUnfinished();
        assertThat(names()).hasSize(2);
    }

    @Test
    void aLentFileIsGoneAfterwardsAlsoAfterAFailure() throws Exception {
        byte[] answer = files().lending(new byte[] {7}, Files::readAllBytes);
        assertThatIOException()
                .isThrownBy(
                        () ->
                                files().lending(
                                                new byte[] {7},
                                                file -> {
                                                    throw new IOException(file.toString());
                                                }));

        assertThat(answer).containsExactly(7);
        assertThat(names()).isEmpty();
        assertThat(files().bytes()).isZero();
    }

    @Test
    void aDamagedFileIsThrownAwaySoThatItIsDrawnAgain() throws IOException {
        files().keep(DESIGN, DrawnSlate.stream(50));
        Path file = root.resolve("slates").resolve(names().iterator().next());
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 188));

        assertThat(files().load(DESIGN)).isEmpty();

        assertThat(files().has(DESIGN)).isFalse();
    }

    @Test
    void noDamageDoesMoreThanToLoseTheSlate() throws IOException {
        byte[] stream = DrawnSlate.stream(25);
        Set<Boolean> shown = new HashSet<>();
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            byte[] damaged = Arrays.copyOf(stream, stream.length - random.nextInt(188 * 20));
            for (int n = 1 << random.nextInt(9); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Optional<Slate> slate = Optional.empty();
            if (files().keep(DESIGN, damaged).isPresent()) {
                slate = files().load(DESIGN);
                slate.orElseThrow().gop(0, 1);
            }
            shown.add(slate.isPresent());
        }
        assertThat(shown).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aFolderThatCannotBeReadHasNoSlates() throws IOException {
        Files.writeString(root.resolve("slates"), "not a folder");

        assertThat(files().load(DESIGN)).isEmpty();
        assertThat(files().has(DESIGN)).isFalse();
    }

    private static SlateDesign noisy() {
        return SlateDesign.of(Broadcast.SMALL, SCREEN.with(new Accompaniment.Noise()));
    }

    private static SlateDesign withPicture(Place place, String digest) {
        return new SlateDesign(
                Broadcast.SMALL,
                SCREEN,
                Optional.of(new SlateDesign.Poster(place, digest)),
                Optional.empty());
    }

    private SlateFiles files() {
        return new SlateFiles(root.resolve("slates"));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("slates"))) {
            return new HashSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
