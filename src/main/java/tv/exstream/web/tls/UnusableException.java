package tv.exstream.web.tls;

import tv.exstream.remark.Remark;

/// A certificate or key cannot be used; what is said of it names the setting, what was wanted and what was found.
final class UnusableException extends Exception {
    private final transient Remark remark;

    UnusableException(Remark remark) {
        super(remark.english());
        this.remark = remark;
    }

    UnusableException(Remark remark, Throwable cause) {
        super(remark.english(), cause);
        this.remark = remark;
    }

    Remark remark() {
        return remark;
    }
}
