package tv.exstream.mp4;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Reads when fragments of others begin, whatever else is in them.
///
/// Source: ISO/IEC 14496-12 clauses 8.3.2, 8.4.2, 8.8.7 and 8.8.12.
///
/// @param scales ticks per second of each track, by its number
public record FragmentTicks(Map<Long, Long> scales) {
    /// The unit of transport streams.
    private static final long TICKS_PER_SECOND = 90_000;

    /// Version and flags of a box.
    private static final int FLAGS = 4;

    public FragmentTicks {
        scales = Map.copyOf(scales);
    }

    /// @param header what a fragmented file begins with; what cannot be read in it is left out
    public static FragmentTicks after(byte[] header) {
        Map<Long, Long> scales = new HashMap<>();
        for (BoxReader movie : BoxReader.of(header).all("moov")) {
            for (BoxReader track : movie.all("trak")) {
                long number = track.all("tkhd").stream().mapToLong(FragmentTicks::told).sum();
                long scale =
                        track.all("mdia").stream()
                                .flatMap(media -> media.all("mdhd").stream())
                                .mapToLong(FragmentTicks::told)
                                .sum();
                if (scale > 0) {
                    scales.put(number, scale);
                }
            }
        }
        return new FragmentTicks(scales);
    }

    /// When the fragments of its first track begin to be decoded, in ticks of 90 kHz; may be empty.
    public List<Long> of(byte[] segment) {
        List<BoxReader> runs =
                BoxReader.of(segment).all("moof").stream()
                        .flatMap(fragment -> fragment.all("traf").stream())
                        .filter(run -> scales.containsKey(track(run)))
                        .toList();
        return runs.stream()
                .filter(run -> track(run) == track(runs.getFirst()))
                .flatMap(run -> decoded(run, scales.getOrDefault(track(run), TICKS_PER_SECOND)))
                .toList();
    }

    private static long track(BoxReader run) {
        return run.all("tfhd").stream().mapToLong(each -> each.u32(FLAGS).orElse(0)).sum();
    }

    private static Stream<Long> decoded(BoxReader run, long scale) {
        return run.all("tfdt").stream()
                .map(each -> each.version() == 0 ? each.u32(FLAGS) : each.u64(FLAGS))
                .flatMapToLong(OptionalLong::stream)
                .map(time -> ticks(time, scale))
                .boxed();
    }

    private static long ticks(long time, long scale) {
        return time / scale * TICKS_PER_SECOND + time % scale * TICKS_PER_SECOND / scale;
    }

    /// The number of a track and the scale of its media are at the same place: after two times of 32 or 64 bits.
    private static long told(BoxReader box) {
        int times = 2 * (box.version() == 0 ? Integer.BYTES : Long.BYTES);
        return box.u32(FLAGS + times).orElse(0);
    }
}
