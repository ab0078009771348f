package tv.exstream.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// Rules of a channel whose time stands still while nobody watches it. Times of day that they name stay times of the clock.
///
/// @param rules under which time may stand still
public record OnDemandSchedule(Schedule rules) implements Schedule {
    public OnDemandSchedule {
        if (!rules.mayStandStill()) {
            throw UnacceptableException.of(Demand.ON_DEMAND_FOREIGN);
        }
    }

    @Override
    public long seed() {
        return rules.seed();
    }

    @Override
    public OnDemandSchedule withSeed(long seed) {
        return new OnDemandSchedule(rules.withSeed(seed));
    }

    @Override
    public List<String> overlaps() {
        return rules.overlaps();
    }

    @Override
    public boolean mayStandStill() {
        return false;
    }

    @Override
    public Program program(ZoneId zone) {
        return rules.program(zone);
    }

    @Override
    public Instant beginning(Instant now, ZoneId zone) {
        return rules.beginning(now, zone);
    }
}
