package tv.exstream.schedulefile;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.remark.Complaint;

/// What has been found wrong so far. Owned by one thread.
final class Flaws {
    /// More than anybody reads; arbitrary.
    static final int MOST = 200;

    private final List<Flaw> flaws = new ArrayList<>();
    private int count;

    /// Forgets what is beyond [#MOST], but counts it.
    void add(Place place, Complaint complaint) {
        count++;
        if (flaws.size() < MOST) {
            flaws.add(Flaw.at(place, complaint));
        }
    }

    int count() {
        return count;
    }

    List<Flaw> list() {
        return List.copyOf(flaws);
    }
}
