package tv.exstream.vitals;

import java.util.Map;
import tv.exstream.measure.Measure;

/// A part of the server that tells something of itself.
interface Part {
    Map<Measure, Double> measured();
}
