package dev.irori.mapping.synth.write;

import java.util.ArrayList;
import java.util.List;

/** The smallest page a PDF reader opens without complaint: one font, three lines, a correct cross-reference table. */
final class Pdf {
    private Pdf() {}

    static String page(String code, String institution, String number) {
        String drawing = "BT /F1 14 Tf 60 780 Td (Document " + code + ") Tj 0 -24 Td (" + institution
                + ") Tj 0 -24 Td (No. " + number + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder out = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(out.length());
            out.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        for (int offset : offsets) {
            String digits = Integer.toString(offset);
            out.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
        }
        out.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return out.append(table).append("\n%%EOF\n").toString();
    }
}
