package tv.exstream.mpegts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Checks that bytes are a transport stream as ETSI TR 101 290 (first and second priority) and our own rules want it: whole packets,
/// continuous counters, PAT, PMT and PCR often enough and without a jump, checksums, and time stamps that only go forward.
///
/// Time is what the PCR says, so a stream may be checked as fast as it can be read. A stream that starts in the middle is fine.
///
/// ```java
/// TsChecker.assertClean(bytes);
/// var checker = new TsChecker(); checker.accept(bytes, 0, n); ... assertThat(checker.complaints()).isEmpty();
/// ```
public final class TsChecker {
    /// DVB TS 101 154: PCR at least every 40 ms; TR 101 290 2.3a.
    private static final long MAX_PCR_GAP = 40 * 90;

    /// Our rule for PAT and PMT; TR 101 290 1.3 and 1.5 alarm at 500 ms.
    private static final long MAX_TABLE_GAP = 100 * 90;

    /// EN 300 468: the SDT at least every 2 s.
    private static final long MAX_SERVICE_GAP = 2_000 * 90;

    /// TR 101 290 2.5: a PTS at least every 700 ms.
    private static final long MAX_PTS_GAP = 700 * 90;

    /// ISO/IEC 13818-1 clause 2.7.9: nothing waits longer than a second in a decoder.
    private static final long MAX_BUFFERED = 1_000 * 90;

    private static final int MOST_COMPLAINTS = 50;
    private static final long NEVER = Long.MIN_VALUE;

    private final List<String> complaints = new ArrayList<>();
    private final Map<Integer, PidState> pids = new TreeMap<>();
    private final Map<String, Long> lastSeen = new LinkedHashMap<>();

    /// PIDs of subtitles, which come when there is something to say.
    private final Set<Integer> sparse = new HashSet<>();

    private final byte[] partial = new byte[TsPacket.SIZE];
    private int partialLength;
    private long packets;
    private long clock = NEVER;
    private long longestClockGap;
    private long firstClock = NEVER;
    private int mapPid = -1;
    private String service = "";

    private static final class PidState {
        private final SectionAssembler sections;
        private int counter = -1;
        private long count;
        private long dts = NEVER;
        private long firstPts = NEVER;
        private long pts = NEVER;
        private long highestPts = NEVER;
        private int units;

        private PidState(SectionAssembler sections) {
            this.sections = sections;
        }
    }

    /// Fails with every complaint when there is one.
    public static TsChecker assertClean(byte[] stream) {
        TsChecker checker = check(stream);
        assertThat(checker.complaints()).isEmpty();
        return checker;
    }

    public static TsChecker check(byte[] stream) {
        var checker = new TsChecker();
        checker.accept(stream, 0, stream.length);
        checker.finish();
        return checker;
    }

    public static TsChecker check(InputStream stream) throws IOException {
        var checker = new TsChecker();
        byte[] bytes = new byte[64 * 1_024];
        for (int read = stream.read(bytes); read >= 0; read = stream.read(bytes)) {
            checker.accept(bytes, 0, read);
        }
        checker.finish();
        return checker;
    }

    /// Takes the next bytes; a packet may be split over calls.
    public void accept(byte[] bytes, int from, int length) {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (partialLength == 0 && end - at >= TsPacket.SIZE) {
                packet(bytes, at);
                at += TsPacket.SIZE;
                continue;
            }
            int count = Math.min(end - at, TsPacket.SIZE - partialLength);
            System.arraycopy(bytes, at, partial, partialLength, count);
            partialLength = (partialLength + count) % TsPacket.SIZE;
            at += count;
            if (partialLength == 0) {
                packet(partial, 0);
            }
        }
    }

    /// Ends the stream, which must be at the end of a packet.
    public void finish() {
        if (partialLength != 0) {
            complain("the stream ends " + partialLength + " bytes into a packet");
        }
    }

    /// What is wrong, with the packet's number; at most 50.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public long packets() {
        return packets;
    }

    public long packets(int pid) {
        return pids.containsKey(pid) ? pids.get(pid).count : 0;
    }

    /// How many PES packets began on the PID.
    public int units(int pid) {
        return pids.containsKey(pid) ? pids.get(pid).units : 0;
    }

    /// From the first PCR to when a decoder wants the newest unit of the PID that has least: what came so far is enough until then
    /// (ISO/IEC 13818-1 clause 2.4.2), in 90 kHz ticks.
    public long decodableTicks() {
        if (firstClock == NEVER) {
            return 0;
        }
        return pids.entrySet().stream()
                .filter(each -> each.getValue().dts != NEVER && !sparse.contains(each.getKey()))
                .mapToLong(each -> TimeStamp.unwrap(each.getValue().dts, firstClock) - firstClock)
                .min()
                .orElse(0);
    }

    /// From the first to the last PCR in 90 kHz ticks.
    public long clockTicks() {
        return clock - firstClock;
    }

    /// The longest time from one PCR to the next in 90 kHz ticks.
    public long longestClockGap() {
        return longestClockGap;
    }

    /// From the first to the highest PTS of the PID, without wrap.
    public long ptsTicks(int pid) {
        PidState state = pids.get(pid);
        return state.highestPts - state.firstPts;
    }

    /// The first PTS of the PID, 33 bits.
    public long firstPts(int pid) {
        return TimeStamp.wrap(pids.get(pid).firstPts);
    }

    /// The service name of the newest SDT.
    public String service() {
        return service;
    }

    private void packet(byte[] bytes, int at) {
        var packet = new TsPacket(bytes, at);
        packets++;
        if (!packet.hasSyncByte()) {
            complain("no sync byte");
            return;
        }
        if (packet.transportError() || packet.scrambled()) {
            complain("marked as erroneous or scrambled");
        }
        int pid = packet.pid();
        if (pid == TsPacket.NULL_PID) {
            return;
        }
        PidState state = pids.computeIfAbsent(pid, this::newPid);
        state.count++;
        checkCounter(pid, state, packet);
        if (packet.hasPcr()) {
            checkClock(packet.pcrBase());
        }
        if (pid == ProgramAssociation.PID || pid == ServiceDescription.PID || pid == mapPid) {
            state.sections.accept(bytes, packet);
            if (state.sections.damaged() > 0) {
                complain("damaged table on pid " + pid);
            }
        } else if (packet.payloadUnitStart()) {
            checkUnit(pid, state, bytes, packet);
        }
    }

    private PidState newPid(int pid) {
        return new PidState(new SectionAssembler(section -> table(pid, section)));
    }

    private void checkCounter(int pid, PidState state, TsPacket packet) {
        int step = packet.hasPayload() ? 1 : 0;
        int expected = (state.counter + step) % TsPacket.COUNTERS;
        if (state.counter >= 0 && packet.continuityCounter() != expected) {
            complain(
                    "pid %d: counter must be %d: %d"
                            .formatted(pid, expected, packet.continuityCounter()));
        }
        state.counter = packet.continuityCounter();
    }

    private void checkClock(long base) {
        if (clock == NEVER) {
            clock = base;
            firstClock = base;
            return;
        }
        long now = TimeStamp.unwrap(base, clock);
        if (now <= clock || now - clock > MAX_PCR_GAP) {
            complain("PCR must advance by at most 40 ms: " + millis(now - clock));
        }
        longestClockGap = Math.max(longestClockGap, now - clock);
        clock = now;
    }

    private void table(int pid, TableSection section) {
        ProgramAssociation.parse(section)
                .ifPresent(
                        table -> {
                            mapPid = table.mapPid();
                            checkInterval("PAT", MAX_TABLE_GAP);
                        });
        ProgramMap.parse(section)
                .ifPresent(
                        table -> {
                            checkInterval("PMT", MAX_TABLE_GAP);
                            table.streams().stream()
                                    .filter(each -> each.type() == SubtitleLabel.STREAM_TYPE)
                                    .forEach(each -> sparse.add(each.pid()));
                        });
        if (pid == ServiceDescription.PID) {
            checkInterval("SDT", MAX_SERVICE_GAP);
            service = ServiceDescription.parse(section).map(ServiceDescription::name).orElse("");
        }
    }

    private void checkInterval(String what, long most) {
        Long before = lastSeen.put(what, clock);
        if (before != null && before != NEVER && clock - before > most) {
            complain(
                    "%s must come every %s: %s"
                            .formatted(what, millis(most), millis(clock - before)));
        }
    }

    private void checkUnit(int pid, PidState state, byte[] bytes, TsPacket packet) {
        var header = PesHeader.parse(bytes, packet.payloadAt(), packet.payloadLength());
        if (header.isEmpty()) {
            complain("pid %d: no PES header with a time stamp".formatted(pid));
            return;
        }
        if (!lastSeen.containsKey("PAT") || !lastSeen.containsKey("PMT")) {
            complain("pid %d: a unit before PAT and PMT".formatted(pid));
        }
        state.units++;
        checkTimes(pid, state, header.get());
    }

    private void checkTimes(int pid, PidState state, PesHeader header) {
        boolean first = state.dts == NEVER;
        long dts = first ? header.dts() : TimeStamp.unwrap(header.dts(), state.dts);
        long pts = TimeStamp.unwrap(header.pts(), dts);
        if (!first && dts <= state.dts) {
            complain("pid %d: DTS must advance: %s".formatted(pid, millis(dts - state.dts)));
        }
        if (pts < dts) {
            complain("pid %d: PTS is %s before DTS".formatted(pid, millis(dts - pts)));
        }
        if (!first && !sparse.contains(pid) && Math.abs(pts - state.pts) > MAX_PTS_GAP) {
            complain("pid %d: PTS jumps by %s".formatted(pid, millis(pts - state.pts)));
        }
        checkBuffering(pid, header);
        state.firstPts = first ? pts : state.firstPts;
        state.dts = dts;
        state.pts = pts;
        state.highestPts = Math.max(pts, state.highestPts);
    }

    private void checkBuffering(int pid, PesHeader header) {
        if (clock == NEVER) {
            return;
        }
        long untilDecoded = TimeStamp.difference(header.dts(), TimeStamp.wrap(clock));
        if (untilDecoded <= 0 || untilDecoded > MAX_BUFFERED) {
            complain("pid %d: decoded %s after it arrives".formatted(pid, millis(untilDecoded)));
        }
    }

    private void complain(String what) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add("packet %d: %s".formatted(packets - 1, what));
        }
    }

    private static String millis(long ticks) {
        return "%.2f ms".formatted(ticks / 90.0);
    }
}
