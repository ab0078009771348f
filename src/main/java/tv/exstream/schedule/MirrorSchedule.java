package tv.exstream.schedule;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Wanted;

/// Shows what another channel shows, at the same time or shifted, such as an hour later.
public record MirrorSchedule(ChannelId target, Duration shift, long seed) implements Schedule {
    private static final Duration DAY = Duration.ofDays(1);

    /// By how much it may be shifted: farther back than any channel remembers; arbitrary.
    public static final Duration MOST = Duration.ofDays(14);

    public MirrorSchedule {
        if (shift.abs().compareTo(MOST) > 0) {
            throw UnacceptableException.mustBe("shift", Wanted.atMost(MOST), shift);
        }
    }

    @Override
    public Schedule withSeed(long other) {
        return new MirrorSchedule(target, shift, other);
    }

    @Override
    public boolean mayStandStill() {
        return false;
    }

    @Override
    public Program program(ZoneId zone) {
        return Program.of(
                seed,
                zone,
                Map.of(),
                List.of(new Instruction.Redirect(target, shift, new Target.For(DAY))));
    }
}
