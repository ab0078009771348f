package tv.exstream.describe;

import java.util.List;

/// A candidate and how sure it is.
///
/// @param confidence 0..1
/// @param reasons for people, such as `the year differs by 1`, as [Ground] says them
public record Scored(Candidate candidate, double confidence, List<String> reasons) {
    public Scored {
        reasons = List.copyOf(reasons);
    }
}
