package tv.exstream.schedule;

import java.time.Duration;
import java.util.List;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// @param weight 0 for never
/// @param mostInARow 0 for no limit
public record Option(
        String name, double weight, Cooldown cooldown, int mostInARow, List<Instruction> body) {
    public Option(
            String name, double weight, Duration cooldown, int mostInARow, List<Instruction> body) {
        this(name, weight, Cooldown.hard(cooldown), mostInARow, body);
    }

    public Option {
        body = List.copyOf(body);
        if (!(weight >= 0)) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Remark.of(Demand.WEIGHT_OF, name),
                    Wanted.atLeast(0),
                    Double.toString(weight));
        }
    }
}
