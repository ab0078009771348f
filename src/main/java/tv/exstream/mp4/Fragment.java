package tv.exstream.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Writes a media segment of one fragment: when its samples are decoded and shown, and then the samples.
///
/// Times do not begin anew with a fragment, so fragments can be put one after another in any way that makes sense in time. What is
/// shown first is shown when it is decoded (CMAF), so that a fragment begins where its time says.
///
/// Source: ISO/IEC 14496-12 clauses 8.8, 8.9.2 and 8.16.2, ISO/IEC 23000-19 clause 7.3.2.3.
public final class Fragment {
    /// Flags of a run: where its data is, and duration, size, flags and shift of each sample.
    private static final int RUN = 0x1 | 0x100 | 0x200 | 0x400 | 0x800;

    /// Flags of a fragment of a track: data is counted from the fragment's beginning.
    private static final int FROM_FRAGMENT = 0x2_0000;

    /// `sample_depends_on`: nothing, or something; the latter is no sync sample.
    private static final int KEY_SAMPLE = 0x200_0000;

    private static final int OTHER_SAMPLE = 0x101_0000;

    /// Bytes of `mdat` before its data.
    private static final int DATA_HEADER = 8;

    /// Bytes of a sample in a run, and of everything else around it, more or less.
    private static final int PER_SAMPLE = 16;

    private static final int AROUND = 512;

    private final Tracks tracks;

    /// @param tracks as the init segment that the player has says, or others of the same kinds
    public Fragment(Tracks tracks) {
        this.tracks = tracks;
    }

    /// A sample's data in the form that files have.
    private record Ready(Sample sample, List<ByteBuffer> parts, int size) {}

    /// The samples of a track, how many bytes they have, and whether they need others before them.
    private record Run(int track, List<Ready> samples, int size, boolean rolls) {
        Run(int track, List<Ready> samples, boolean rolls) {
            this(track, samples, samples.stream().mapToInt(Ready::size).sum(), rolls);
        }
    }

    /// The bytes of the segment. Samples of a track that there is none of are left out.
    ///
    /// @param number counts segments; 32 bits of it are written
    /// @param video in decoding order, beginning with a key frame
    /// @param sound by time; may be empty
    public byte[] of(long number, List<Sample> video, List<Sample> sound) {
        List<Run> runs = runs(video, sound);
        int data = runs.stream().mapToInt(Run::size).sum();
        var out = new BoxWriter(data + PER_SAMPLE * (video.size() + sound.size()) + AROUND);
        out.open("styp").text("msdh").u32(0).text("msdhmsixcmfs").close();
        int start = out.size();
        out.open("moof");
        out.open("mfhd", 0, 0).u32(number).close();
        List<Integer> offsets = runs.stream().map(run -> write(out, run)).toList();
        out.close();
        int at = out.size() - start + DATA_HEADER;
        for (int n = 0; n < runs.size(); n++) {
            out.patch32(offsets.get(n), at);
            at += runs.get(n).size();
        }
        out.open("mdat");
        runs.stream()
                .flatMap(run -> run.samples().stream())
                .forEach(ready -> ready.parts().forEach(out::bytes));
        return out.close().toBytes();
    }

    private List<Run> runs(List<Sample> video, List<Sample> sound) {
        List<Run> runs = new ArrayList<>();
        tracks.video()
                .map(config -> video.stream().map(each -> picture(config, each)).toList())
                .ifPresent(samples -> runs.add(new Run(Tracks.VIDEO_ID, samples, false)));
        tracks.sound().map(config -> sound(config, sound)).ifPresent(runs::add);
        return runs;
    }

    private static Ready picture(VideoConfig config, Sample sample) {
        List<ByteBuffer> units = new ArrayList<>();
        int size = 0;
        for (ByteBuffer unit : UnitReader.units(sample.bytes())) {
            if (!config.isNeedless(unit)) {
                units.add(ByteBuffer.allocate(Integer.BYTES).putInt(unit.remaining()).flip());
                units.add(unit);
                size += Integer.BYTES + unit.remaining();
            }
        }
        return new Ready(sample, units, size);
    }

    private static Run sound(SoundConfig config, List<Sample> samples) {
        List<Ready> frames = samples.stream().map(each -> frame(config, each)).toList();
        return new Run(Tracks.SOUND_ID, frames, config.preRoll() > 0);
    }

    private static Ready frame(SoundConfig config, Sample sample) {
        ByteBuffer frame = config.sample(sample.bytes());
        return new Ready(sample, List.of(frame), frame.remaining());
    }

    /// Answers where the offset of the run's data has to be written.
    private static int write(BoxWriter out, Run run) {
        List<Ready> samples = run.samples();
        long start = samples.isEmpty() ? 0 : samples.getFirst().sample().decoded();
        out.open("traf");
        out.open("tfhd", 0, FROM_FRAGMENT).u32(run.track()).close();
        out.open("tfdt", 1, 0).u64(start).close();
        out.open("trun", 1, RUN).u32(samples.size());
        int offset = out.size();
        out.u32(0);
        for (Ready ready : samples) {
            Sample sample = ready.sample();
            out.u32(sample.duration()).u32(ready.size());
            out.u32(sample.key() ? KEY_SAMPLE : OTHER_SAMPLE).u32(sample.shift());
        }
        out.close();
        if (run.rolls()) {
            // All of them belong to the first group that is described before.
            out.open("sbgp", 0, 0).text(InitSegment.ROLL).u32(1).u32(samples.size()).u32(1).close();
        }
        out.close();
        return offset;
    }
}
