package tv.exstream.schedulefile;

import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Makes values of fields whose own rules are written down like everything else that is wrong.
final class Building {
    private Building() {}

    /// Empty when anything was or becomes wrong with the fields.
    ///
    /// @param value may refuse with an IllegalArgumentException; when its message begins with one of the keys, that is the place
    static <T> Optional<T> of(Fields fields, Flaws flaws, Supplier<T> value) {
        int before = flaws.count();
        try {
            T built = value.get();
            return flaws.count() == before ? Optional.of(built) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // What is missing or unreadable has been replaced, so only a refusal of what was really
            // written counts.
            if (flaws.count() == before) {
                refuse(fields, flaws, UnacceptableException.told(e));
            }
            return Optional.empty();
        }
    }

    private static void refuse(Fields fields, Flaws flaws, Remark refusal) {
        String message = refusal.english();
        String key = message.substring(0, Math.max(0, message.indexOf(' ')));
        if (fields.has(key)) {
            flaws.add(fields.place(key), Complaint.without(key, refusal));
        } else {
            flaws.add(fields.place(), Complaint.of(Demand.IS_REFUSED, refusal));
        }
    }
}
