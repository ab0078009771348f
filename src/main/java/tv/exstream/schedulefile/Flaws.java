package tv.exstream.schedulefile;

import java.util.ArrayList;
import java.util.List;

/// What has been found wrong so far. Owned by one thread.
final class Flaws {
    /// More than anybody reads; arbitrary.
    static final int MOST = 200;

    private final List<Flaw> flaws = new ArrayList<>();
    private int count;

    /// Forgets what is beyond [#MOST], but counts it.
    void add(Place place, String message) {
        count++;
        if (flaws.size() < MOST) {
            flaws.add(Flaw.at(place, message));
        }
    }

    int count() {
        return count;
    }

    List<Flaw> list() {
        return List.copyOf(flaws);
    }
}
