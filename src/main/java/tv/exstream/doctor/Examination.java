package tv.exstream.doctor;

/// What a running server says of itself and its machine.
///
/// @param version of this program
public record Examination(Doctor doctor, String version) {
    /// The report without its secrets.
    public String text() throws InterruptedException {
        return doctor.examine(version).text();
    }
}
