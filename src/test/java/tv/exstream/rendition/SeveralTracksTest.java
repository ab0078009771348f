package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;
import tv.exstream.media.Downmix;
import tv.exstream.media.Language;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.SoundTrack.Role;
import tv.exstream.media.Trait;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.SoundLabel;
import tv.exstream.mpegts.SoundLabel.AudioType;
import tv.exstream.mpegts.TsChecker;
import tv.exstream.mpegts.TsSample;
import tv.exstream.time.FrameRate;

class SeveralTracksTest {
    private static final SoundLabel JAPANESE = new SoundLabel("jpn", AudioType.UNDEFINED);
    private static final SoundLabel GERMAN = new SoundLabel("deu", AudioType.UNDEFINED);
    private static final SoundLabel DESCRIBED =
            new SoundLabel("deu", AudioType.VISUAL_IMPAIRED_COMMENTARY);

    private static final MediaItem FILM =
            item("film")
                    .audio(
                            stream(1, "jpn", true),
                            stream(2, "ger", false),
                            stream(3, "ger", false, Trait.DESCRIPTIVE))
                    .build();

    private static final Profile THREE =
            profile(
                    SoundTrack.MAIN,
                    SoundTrack.in("de"),
                    new SoundTrack(Optional.of(new Language("deu")), Role.DESCRIPTION));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @DisplayName("a chunk keeps its sound tracks, and each of them is counter-neutral")
    void aChunkKeepsItsTracks(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Gop gop =
                    new GopSample(FrameRate.FPS_25, random.nextLong(), 0)
                            .tracks(JAPANESE, GERMAN, DESCRIBED)
                            .smallest(40)
                            .gop(random.nextInt(100_000), 20 + random.nextInt(70));

            byte[] packets = ChunkWriter.write(gop);

            TsChecker checker = TsChecker.assertClean(packets);
            assertThat(IntStream.range(0, 3).mapToObj(n -> checker.packets(0x102 + n) % 16))
                    .containsOnly(0L);
            var chunk = new Chunk(gop.startFrame(), gop.frames(), packets.length);
            assertThat(sorted(ChunkReader.read(FrameRate.FPS_25, chunk, packets)))
                    .isEqualTo(sorted(gop));
        }
    }

    @Test
    void aCutChunkKeepsWhatItSaysOfItsTracks() {
        Gop gop = new GopSample(FrameRate.FPS_25, 1, 0).tracks(JAPANESE, GERMAN).gop(100, 50);

        Gop cut = gop.over(90, 130);

        assertThat(cut.codings().tracks()).containsExactly(JAPANESE, GERMAN);
        assertThat(of(cut, 1)).hasSameSizeAs(of(cut, 0));
    }

    @Test
    @DisplayName("a GOP waits for the sound of all tracks, but not for one that does not come")
    void aGopWaitsForAllTracks() {
        Gop sent = new GopSample(FrameRate.FPS_25, 1, 0).tracks(JAPANESE, GERMAN).gop(0, 25);
        List<Gop> gops = new ArrayList<>();
        var cutter = new GopCutter(new RunClock(FrameRate.FPS_25, 0, 0), 1, 2, gops::add);

        sendPictures(cutter, sent);
        sendSounds(cutter, sent, 0);
        cutter.accept(key(25, sent));
        assertThat(gops).isEmpty();
        sendSounds(cutter, sent, 1);
        cutter.accept(new AccessUnit.Audio(92_160, 1_024, 48_000, ByteBuffer.allocate(9), 0));
        cutter.accept(new AccessUnit.Audio(92_160, 1_024, 48_000, ByteBuffer.allocate(9), 1));
        assertThat(gops).hasSize(1);
        assertThat(sorted(gops.getFirst())).isEqualTo(sorted(sent));

        cutter.accept(key(50, sent));
        cutter.accept(key(74, sent));
        assertThat(gops).hasSize(1);
        cutter.accept(key(75, sent));
        assertThat(gops).hasSize(2);
    }

    @Test
    void soundOfTracksThatNobodyAskedForIsIgnored() {
        List<Gop> gops = new ArrayList<>();
        var cutter = new GopCutter(new RunClock(FrameRate.FPS_25, 0, 0), 1, gops::add);
        Gop sent = new GopSample(FrameRate.FPS_25, 1, 0).tracks(JAPANESE, GERMAN).gop(0, 25);

        sendPictures(cutter, sent);
        sendSounds(cutter, sent, 0);
        sendSounds(cutter, sent, 1);
        cutter.finish();

        assertThat(gops.getFirst().sounds()).hasSize(of(sent, 0).size());
    }

    @Test
    @DisplayName("a stream that several tracks carry is made once")
    void aStreamIsMadeOnce() {
        var request = request(THREE, 1, List.of(1, 3));

        HeardTracks tracks = request.tracks();

        assertThat(tracks.streams().stream().map(stream -> stream.orElseThrow().index()))
                .containsExactly(1, 3);
        assertThat(tracks.sources()).containsExactly(0, 0, 1);
        Gop made = new GopSample(FrameRate.FPS_25, 1, 0).tracks(JAPANESE, GERMAN).gop(0, 25);
        Gop carried = tracks.arrange(made);
        assertThat(of(carried, 0)).isEqualTo(of(made, 0)).isEqualTo(of(carried, 1));
        assertThat(of(carried, 2)).isEqualTo(of(made, 1));
    }

    @Test
    @DisplayName("what is said of a track is what it carries, in the first place its main sound")
    void labelsSayWhatIsCarried() {
        MediaItem english = item("two").audio(stream(1, "en-GB", true)).build();
        MediaItem silent = item("three").audio().build();

        assertThat(request(THREE, 1, List.of(2, 3)).tracks().labels())
                .containsExactly(JAPANESE, GERMAN, DESCRIBED);
        assertThat(new RenditionRequest(english, THREE).tracks().labels())
                .containsOnly(new SoundLabel("eng", AudioType.UNDEFINED));
        assertThat(new RenditionRequest(silent, THREE).tracks())
                .isEqualTo(
                        new HeardTracks(
                                List.of(Optional.empty()),
                                List.of(0, 0, 0),
                                java.util.Collections.nCopies(
                                        3, new SoundLabel("und", AudioType.UNDEFINED)),
                                THREE.audio()));
    }

    @Test
    @DisplayName("a track whose stream ends before its film goes on as silence without a gap")
    void aStreamThatEndsIsFollowedBySilence() {
        HeardTracks tracks = request(THREE, 1, List.of(1, 3)).tracks();
        List<Gop> gops = new ArrayList<>();
        var cutter = new GopCutter(new RunClock(FrameRate.FPS_25, 0, 0), 1, 2, gops::add);
        for (int second = 0; second < 4; second++) {
            Gop sent =
                    new GopSample(FrameRate.FPS_25, second, 0)
                            .tracks(JAPANESE, GERMAN)
                            .gop(25 * second, 25);
            sendPictures(cutter, sent);
            sendSounds(cutter, sent, 0);
            sent.sounds().stream()
                    .filter(sound -> sound.track() == 1 && sound.ticks90k() < 45_000)
                    .forEach(
                            sound ->
                                    cutter.accept(
                                            new AccessUnit.Audio(
                                                    sound.ticks90k(),
                                                    1_024,
                                                    48_000,
                                                    sound.payload(),
                                                    1)));
        }
        cutter.finish();

        assertThat(gops).hasSize(4);
        List<Long> whole = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (Gop gop : gops) {
            Gop carried = tracks.arrange(gop);
            of(carried, 0).forEach(sound -> whole.add(sound.ticks90k()));
            of(carried, 2).forEach(sound -> ended.add(sound.ticks90k()));
            assertThat(carried.sounds())
                    .isSortedAccordingTo(Comparator.comparingLong(Sound::ticks90k));
        }
        assertThat(ended).isEqualTo(whole);
    }

    @Test
    void soundThatIsTooLateForItsPicturesTakesNoPlaceOfWhatIsNot() {
        List<Gop> gops = new ArrayList<>();
        var cutter = new GopCutter(new RunClock(FrameRate.FPS_25, 0, 0), 1, 1, gops::add);
        for (int second = 0; second < 120; second++) {
            Gop sent = new GopSample(FrameRate.FPS_25, second, 0).largest(200).gop(25 * second, 25);
            sendPictures(cutter, sent);
        }
        for (int second = 0; second < 120; second++) {
            Gop sent = new GopSample(FrameRate.FPS_25, second, 0).largest(200).gop(25 * second, 25);
            sendSounds(cutter, sent, 0);
        }
        cutter.finish();

        assertThat(gops).hasSize(120);
        assertThat(gops.getLast().sounds()).hasSizeBetween(46, 48);
    }

    @Test
    void aSlateHasTheSameSoundInAllTracksAndSaysWhatTheyAreFor() {
        Slate slate = BlankSlate.of(THREE);

        Gop shown = slate.gop(1_000, 50);

        assertThat(shown.codings().tracks())
                .containsExactly(new SoundLabel("und", AudioType.UNDEFINED), GERMAN, DESCRIBED);
        assertThat(of(shown, 2)).isEqualTo(of(shown, 0)).hasSizeBetween(93, 95);
        TsChecker.assertClean(ChunkWriter.write(shown));
        assertThat(BlankSlate.of(Profile.HD_720).gop(0, 1).codings().tracks())
                .containsExactly(SoundLabel.NONE);
    }

    @Test
    @DisplayName("what was stored with one sound track is called what it was called before")
    void namesOfOneTrackStay() {
        assertThat(new RenditionRequest(item("alien").build(), Profile.HD_720).key())
                .hasToString("672b1e09335e5a36a7bf0fee2dcd8ff8");
    }

    @Test
    void otherTracksMakeOtherRenditions() {
        List<RenditionRequest> requests =
                List.of(
                        request(Profile.HD_720, 1, List.of()),
                        request(THREE, 1, List.of()),
                        request(THREE, 1, List.of(2)),
                        request(THREE, 1, List.of(2, 3)),
                        request(THREE, 2, List.of(2, 3)));

        assertThat(requests.stream().map(RenditionRequest::key)).doesNotHaveDuplicates();
        assertThat(request(THREE, 1, List.of(2, 1)).key())
                .isEqualTo(request(THREE, 1, List.of(2)).key());
    }

    @Test
    void tracksAreFewAndDiffer() {
        assertThatThrownBy(() -> profile(SoundTrack.in("de"), SoundTrack.in("ger")))
                .hasMessage("tracks must differ: [deu PROGRAMME, deu PROGRAMME]");
        assertThatThrownBy(
                        () ->
                                profile(
                                        List.of("de en fr it es pt nl sv da".split(" ")).stream()
                                                .map(SoundTrack::in)
                                                .toArray(SoundTrack[]::new)))
                .hasMessage("tracks must be at most 8 in AAC: 9");
        assertThatThrownBy(
                        () ->
                                new Profile(
                                        Profile.HD_720.video(),
                                        new AudioFormat(
                                                48_000,
                                                2,
                                                96,
                                                AudioCodec.OPUS,
                                                Optional.empty(),
                                                Downmix.USUAL),
                                        Stream.of("de en fr it es pt nl sv".split(" "))
                                                .map(SoundTrack::in)
                                                .toList()))
                .hasMessage("tracks must be at most 7 in OPUS: 8");
        assertThat(profile()).isEqualTo(Profile.HD_720);
        assertThat(THREE.soundKbps()).isEqualTo(576);
        assertThat(THREE).hasToString("1280x720@25/1 with 3 sound tracks");
    }

    private static RenditionRequest request(Profile profile, int audio, List<Integer> others) {
        var treatment = new Treatment(OptionalInt.of(audio), OptionalInt.empty()).with(others);
        return new RenditionRequest(FILM, profile, treatment);
    }

    private static Profile profile(SoundTrack... tracks) {
        return new Profile(Profile.HD_720.video(), Profile.HD_720.audio(), List.of(tracks));
    }

    private static AudioStream stream(int index, String language, boolean usual, Trait... traits) {
        return new AudioStream(
                index, "aac", 2, 48_000, language, "", usual, Set.of(traits), Optional.empty());
    }

    private static void sendPictures(GopCutter cutter, Gop gop) {
        for (Picture picture : gop.pictures()) {
            long pts = picture.frame() * 3_600;
            boolean key = picture == gop.pictures().getFirst();
            cutter.accept(new AccessUnit.Video(pts, pts, key, picture.payload(), gop.codings()));
        }
    }

    private static void sendSounds(GopCutter cutter, Gop gop, int track) {
        for (Sound sound : gop.sounds()) {
            if (sound.track() == track) {
                cutter.accept(
                        new AccessUnit.Audio(
                                sound.ticks90k(), 1_024, 48_000, sound.payload(), track));
            }
        }
    }

    private static AccessUnit key(long frame, Gop like) {
        long pts = frame * 3_600;
        ByteBuffer picture = TsSample.keyPicture(new Random(1), 90);
        return new AccessUnit.Video(pts, pts, true, picture, like.codings());
    }

    /// The sound of a track as if it were the only one.
    private static List<Sound> of(Gop gop, int track) {
        return gop.sounds().stream()
                .filter(sound -> sound.track() == track)
                .map(sound -> sound.in(0))
                .toList();
    }

    private static List<Object> sorted(Gop gop) {
        return List.of(gop.pictures(), gop.codings(), of(gop, 0), of(gop, 1), of(gop, 2));
    }
}
