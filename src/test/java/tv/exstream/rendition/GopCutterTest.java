package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.mpegts.AccessUnit;
import tv.exstream.mpegts.TimeStamp;
import tv.exstream.mpegts.TsSample;
import tv.exstream.time.FrameRate;

class GopCutterTest {
    private static final long ORIGIN = 900_000;
    private static final FrameRate RATE = FrameRate.FPS_25;

    private final Random random = new Random(1);
    private final List<Gop> gops = new ArrayList<>();
    private GopCutter cutter = cutter(0, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whatIsCutIsWhatWasSent(int seed) {
        var dice = new Random(seed);
        FrameRate rate = List.of(RATE, FrameRate.NTSC_30, FrameRate.FILM).get(seed % 3);
        var sample = new GopSample(rate, seed, dice.nextInt(1_920)).reordering(dice.nextInt(5));
        var clock = new RunClock(rate, dice.nextInt(10_000), ORIGIN);
        List<Gop> sent = new ArrayList<>();
        long at = clock.zeroFrame();
        for (int n = 0; n < 12; n++) {
            sent.add(sample.gop(at, 1 + dice.nextInt(90)));
            at = sent.getLast().endFrame();
        }
        var cut = new GopCutter(clock, 1, gops::add);

        interleaved(sent, clock, dice).forEach(cut::accept);
        cut.finish();

        assertThat(cut.refusal()).isEmpty();
        assertThat(gops).isEqualTo(sent);
    }

    @Test
    void timeStampsMayWrapDuringARun() {
        var clock = new RunClock(RATE, 0, TimeStamp.MODULUS - 90_000);
        List<Gop> sent = new ArrayList<>();
        var sample = new GopSample(RATE, 5, 0);
        for (int n = 0; n < 4; n++) {
            sent.add(sample.gop(n * 50L, 50));
        }
        var cut = new GopCutter(clock, 1, gops::add);

        interleaved(sent, clock, random).forEach(cut::accept);
        cut.finish();

        assertThat(gops).isEqualTo(sent);
    }

    @Test
    void aGopIsHandedOnAsSoonAsTheNextHasStartedAndItsSoundIsThere() {
        send(key(0), picture(1), sound(0), sound(3_840));
        send(key(2));
        assertThat(gops).isEmpty();

        send(sound(7_680));

        assertThat(gops).hasSize(1);
        assertThat(gops.getFirst().sounds())
                .extracting(Sound::ticks90k)
                .containsExactly(0L, 3_840L);
    }

    @Test
    void aPictureIsOverWhenTheSoundHasGoneOnAloneForMinutes() {
        send(key(0), picture(1), sound(0));
        send(sound(299 * 90_000));
        assertThat(cutter.isPictureOver()).isFalse();

        send(sound(301 * 90_000));

        assertThat(cutter.isPictureOver()).isTrue();
        cutter.finish();
        assertThat(gops).extracting(Gop::frames).containsExactly(2);
    }

    @Test
    void aPictureThatNeverCameIsOverToo() {
        assertThat(cutter.isPictureOver()).isFalse();
        send(sound(100 * 90_000), sound(399 * 90_000));
        assertThat(cutter.isPictureOver()).isFalse();

        send(sound(401 * 90_000));

        assertThat(cutter.isPictureOver()).isTrue();
    }

    @Test
    void aGopDoesNotWaitForSoundThatHasEnded() {
        send(key(0), sound(0), key(10), picture(34));
        assertThat(gops).isEmpty();

        send(picture(35));
        assertThat(gops).hasSize(1);

        cutter.finish();

        assertThat(gops).extracting(Gop::startFrame).containsExactly(0L, 10L);
    }

    @Test
    void soundThatGoesOnLongAfterThePictureTakesNothingFromTheLastGop() {
        send(key(0), picture(24));
        for (long frame = 0; frame < 10_000; frame++) {
            send(sound(frame * 1_920));
        }
        cutter.finish();

        assertThat(gops).hasSize(1);
        assertThat(gops.getFirst().sounds()).hasSize(47);
        assertThat(gops.getFirst().sounds().getFirst().ticks90k()).isZero();
    }

    @Test
    void picturesBeforeTheFirstKeyFrameAreDropped() {
        send(picture(0), picture(1), key(60), picture(61));
        cutter.finish();

        assertThat(gops).extracting(Gop::startFrame).containsExactly(60L);
    }

    @Test
    void aPictureThatOnlyPretendsToBeAKeyFrameIsOneLikeAnyOther() {
        ByteBuffer recoveryPoint = TsSample.otherPicture(random, 400);
        send(key(0), new AccessUnit.Video(pts(10), pts(10), false, recoveryPoint), key(20));
        cutter.finish();

        assertThat(gops).extracting(Gop::startFrame).containsExactly(0L, 20L);
        assertThat(gops.getFirst().pictures()).hasSize(2);
    }

    @Test
    void keyFramesTooCloseTogetherAreCutOnce() {
        cutter = cutter(0, 10);
        send(key(0), key(3), key(9), key(10), key(19), key(25));
        cutter.finish();

        assertThat(gops).extracting(Gop::startFrame).containsExactly(0L, 10L, 25L);
    }

    @Test
    void soundThatComesLateStillBelongsToItsGop() {
        send(
                key(0),
                picture(1),
                picture(2),
                key(3),
                sound(0),
                sound(1_920),
                sound(11_520),
                key(50));
        cutter.finish();

        assertThat(gops.get(0).sounds()).hasSize(2);
        assertThat(gops.get(1).sounds()).hasSize(1);
    }

    @Test
    void soundBelongsToTheGopItsMiddleLiesIn() {
        // The middle of an audio frame is 960 ticks after its start; the second GOP starts at tick
        // 36,000.
        send(key(0), key(10), sound(35_039), sound(36_959));
        cutter.finish();

        assertThat(gops.get(0).sounds()).extracting(Sound::ticks90k).containsExactly(35_039L);
        assertThat(gops.get(1).sounds()).extracting(Sound::ticks90k).containsExactly(36_959L);
    }

    @Test
    void aStreamHalfAFrameOffTheGridIsCutWithoutJitter() {
        var jitter = new Random(3);
        for (long n = 0; n < 200; n++) {
            long stamp = ORIGIN + n * 3_600 + 1_800 + jitter.nextInt(91) - 45;
            send(
                    n % 50 == 0
                            ? new AccessUnit.Video(
                                    stamp, stamp, true, TsSample.keyPicture(random, 50))
                            : new AccessUnit.Video(
                                    stamp, stamp, false, TsSample.otherPicture(random, 9)));
        }
        cutter.finish();

        assertThat(cutter.refusal()).isEmpty();
        assertThat(gops).hasSize(4).allMatch(gop -> gop.pictures().size() == 50);
        assertThat(gops.subList(1, 4)).allMatch(gop -> gop.frames() == 50);
    }

    @Test
    void aPictureWhoseFrameIsTakenMovesToTheNextOne() {
        send(key(0), at(3_500), at(3_700), at(10_800), key(4));
        cutter.finish();

        assertThat(gops.getFirst().pictures())
                .extracting(Picture::frame)
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void missingPicturesStayMissing() {
        send(key(0), picture(7), key(10));
        cutter.finish();

        assertThat(gops.getFirst().frames()).isEqualTo(10);
        assertThat(gops.getFirst().pictures()).extracting(Picture::frame).containsExactly(0L, 7L);
    }

    @Test
    void theFirstGopOfAnItemBeginsAtFrameZeroEvenIfItsPictureIsLate() {
        send(key(2), picture(3), key(10));
        cutter.finish();

        assertThat(gops.getFirst().startFrame()).isZero();
        assertThat(gops.getFirst().frames()).isEqualTo(10);
        assertThat(gops.getFirst().pictures().getFirst().frame()).isEqualTo(2);
    }

    @Test
    void aRunAfterASeekMayBeginBeforeThePositionSoughtTo() {
        cutter = cutter(100, 1);
        send(key(-30), picture(-29), key(0));
        cutter.finish();

        assertThat(gops).extracting(Gop::startFrame).containsExactly(70L, 100L);
    }

    @Test
    void moreReorderingThanTheDecodeDelayIsRefused() {
        send(
                key(0),
                picture(2),
                picture(3),
                picture(4),
                picture(5),
                picture(6),
                picture(1),
                key(7));

        assertThat(cutter.refusal()).contains(Refusal.TOO_MUCH_REORDERING);
    }

    @Test
    void aGopOfFourSecondsIsTheLongest() {
        send(key(0));
        for (int n = 1; n < 100; n++) {
            send(picture(n));
        }
        send(key(100));
        assertThat(cutter.refusal()).isEmpty();
        for (int n = 101; n <= 200; n++) {
            send(picture(n));
        }

        assertThat(cutter.refusal()).contains(Refusal.GOP_TOO_LONG);
    }

    @Test
    void moreThanOnePicturePerFrameIsRefused() {
        send(key(0), at(1_800), at(3_600), at(5_400), key(2));

        assertThat(cutter.refusal()).contains(Refusal.IRREGULAR_FRAMES);
    }

    @Test
    void aPictureShownBeforeItsKeyFrameIsRefused() {
        send(key(10), picture(9), key(20));

        assertThat(cutter.refusal()).contains(Refusal.IRREGULAR_FRAMES);
    }

    @Test
    void aStreamThatStartsBeforeTheItemIsRefused() {
        send(key(-3), key(5));
        cutter.finish();

        assertThat(cutter.refusal()).contains(Refusal.STARTS_TOO_EARLY);
        assertThat(gops).isEmpty();
    }

    @Test
    void aGopLargerThanMemoryAllowsIsRefused() {
        ByteBuffer large = TsSample.otherPicture(random, 8_000_000);
        send(key(0));
        for (int n = 1; n < 14; n++) {
            send(new AccessUnit.Video(pts(n), pts(n), false, large));
        }

        assertThat(cutter.refusal()).contains(Refusal.GOP_TOO_LARGE);
    }

    @Test
    void aRunWithoutAnythingGivesNothing() {
        cutter.finish();

        assertThat(gops).isEmpty();
    }

    @Test
    void unitsWithRandomTimesAreRefusedOrCutButNeverThrow() {
        for (int seed = 0; seed < 200; seed++) {
            var dice = new Random(seed);
            var cut = new GopCutter(new RunClock(RATE, 0, ORIGIN), 1, gops::add);
            for (int n = 0; n < 200; n++) {
                long stamp =
                        dice.nextInt(20) == 0
                                ? TimeStamp.wrap(dice.nextLong())
                                : ORIGIN + dice.nextInt(200_000);
                boolean key = dice.nextInt(5) == 0;
                cut.accept(
                        dice.nextBoolean()
                                ? new AccessUnit.Audio(
                                        stamp, 1_024, 48_000, TsSample.audioFrame(dice, 20))
                                : new AccessUnit.Video(
                                        stamp, stamp, key, TsSample.keyPicture(dice, 80)));
            }
            cut.finish();
        }
    }

    private GopCutter cutter(long zeroFrame, int shortestFrames) {
        return new GopCutter(new RunClock(RATE, zeroFrame, ORIGIN), shortestFrames, gops::add);
    }

    private void send(AccessUnit... units) {
        for (AccessUnit unit : units) {
            cutter.accept(unit);
        }
    }

    private AccessUnit key(long frame) {
        return new AccessUnit.Video(pts(frame), pts(frame), true, TsSample.keyPicture(random, 60));
    }

    private AccessUnit picture(long frame) {
        return at(frame * 3_600);
    }

    private AccessUnit at(long ticks) {
        long stamp = TimeStamp.wrap(ORIGIN + ticks);
        return new AccessUnit.Video(stamp, stamp, false, TsSample.otherPicture(random, 30));
    }

    private AccessUnit sound(long ticks) {
        return new AccessUnit.Audio(ORIGIN + ticks, 1_024, 48_000, TsSample.audioFrame(random, 30));
    }

    private static long pts(long frame) {
        return TimeStamp.wrap(ORIGIN + frame * 3_600);
    }

    /// The units of GOPs as a muxer would send them, the sound up to half a second early or late.
    private static List<AccessUnit> interleaved(List<Gop> gops, RunClock clock, Random dice) {
        List<AccessUnit> video = new ArrayList<>();
        List<AccessUnit> audio = new ArrayList<>();
        for (Gop gop : gops) {
            for (Picture picture : gop.pictures()) {
                boolean key = picture == gop.pictures().getFirst();
                long ticks = clock.rate().ticks90k(picture.frame());
                long stamp = stamp(clock, ticks);
                video.add(
                        new AccessUnit.Video(stamp, stamp, key, picture.payload(), gop.codings()));
            }
            for (Sound sound : gop.sounds()) {
                long stamp = stamp(clock, sound.ticks90k());
                audio.add(
                        new AccessUnit.Audio(
                                stamp,
                                sound.samples(),
                                sound.sampleRate(),
                                sound.payload(),
                                sound.track()));
            }
        }
        long lead = dice.nextInt(90_000) - 45_000L;
        List<AccessUnit> units = new ArrayList<>(video);
        units.addAll(audio);
        units.sort(
                java.util.Comparator.comparingLong(
                        unit ->
                                TimeStamp.difference(unit.pts(), clock.originTicks90k())
                                        - (unit instanceof AccessUnit.Audio ? lead : 0)));
        List<AccessUnit> sent = new ArrayList<>();
        int nextVideo = 0;
        for (AccessUnit unit : units) {
            sent.add(unit instanceof AccessUnit.Video ? video.get(nextVideo++) : unit);
        }
        return sent;
    }

    private static long stamp(RunClock clock, long mediaTicks) {
        return TimeStamp.wrap(
                clock.originTicks90k() + mediaTicks - clock.rate().ticks90k(clock.zeroFrame()));
    }
}
