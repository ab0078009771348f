package tv.exstream.web;

import java.net.InetAddress;
import java.util.Arrays;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Addresses that share their leading bits, such as `192.168.1.0/24`; a single address is a network of one. Immutable.
///
/// @param prefixLength how many leading bits count
record Network(InetAddress address, int prefixLength) {
    /// @throws ProblemException INVALID_CONFIGURATION when the text is neither an address nor a network
    static Network parse(String text) {
        String[] parts = text.split("/", 2);
        try {
            InetAddress address = InetAddress.ofLiteral(parts[0]);
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException("prefix out of range: " + prefix);
            }
            return new Network(address, prefix);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.INVALID_CONFIGURATION,
                    "server.trustedProxies must be addresses or networks like 192.168.1.0/24: "
                            + text,
                    e);
        }
    }

    boolean contains(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = prefixLength / Byte.SIZE;
        int rest = prefixLength % Byte.SIZE;
        return Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (rest == 0 || sameLeadingBits(rest, ours[whole], theirs[whole]));
    }

    private static boolean sameLeadingBits(int count, byte one, byte other) {
        return ((one ^ other) & 0xFF) >> (Byte.SIZE - count) == 0;
    }
}
