package tv.exstream.library.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tv.exstream.library.remote.Inventory;

/// As many ids as servers take in one question.
final class Batches {
    private Batches() {}

    static List<List<String>> of(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> batches = new ArrayList<>();
        for (int n = 0; n < all.size(); n += Inventory.BATCH) {
            batches.add(all.subList(n, Math.min(n + Inventory.BATCH, all.size())));
        }
        return batches;
    }
}
