package tv.exstream.schedulefile;

import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Something that is wrong with a schedule file.
///
/// @param file its name in the schedules folder
/// @param line counted from 1
/// @param column of that line, counted from 1
/// @param path where it is, such as `playout[3].pad_to_next`; entries count from 0; empty for the whole file
/// @param complaint what was wanted and what was found, to be read behind the path
public record Flaw(String file, int line, int column, String path, Complaint complaint) {
    static Flaw at(Place place, Complaint complaint) {
        return new Flaw(
                place.file(),
                place.position().line(),
                place.position().column(),
                place.path(),
                complaint);
    }

    /// What programs and logs are told behind the path.
    public String message() {
        return complaint.english();
    }

    /// All of it in one line.
    public Remark remark() {
        return Remark.of(
                Demand.FLAW_AT,
                file,
                line,
                column,
                complaint.about(path.isEmpty() ? Remark.of(Demand.THE_FILE) : path));
    }

    @Override
    public String toString() {
        return remark().english();
    }
}
