package tv.exstream.vitals;

import java.util.Map;
import tv.exstream.measure.Measure;

/// Where measures come from.
public interface Gauges {
    /// What is counted from a start on.
    Counted counted();

    /// What holds at this moment; what nobody tells is missing.
    Map<Measure, Double> held();
}
