package org.quarterday.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** Draws a chart as a PNG for Word: white ground, four dots of it for one of the SVG. */
final class ChartPicture {

	private static final int SCALE = 4;

	private ChartPicture() {
	}

	static byte[] png(Chart chart) {
		BufferedImage image = new BufferedImage(Chart.WIDTH * SCALE, Chart.HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, image.getWidth(), image.getHeight());
		pen.scale(SCALE, SCALE);
		chart.marks().forEach((mark) -> mark(pen, mark));
		pen.dispose();
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void mark(Graphics2D pen, Chart.Mark mark) {
		if (mark instanceof Chart.Line line) {
			float[] dashes = line.dashed() ? new float[] { 4, 3 } : null;
			pen.setStroke(
					new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
			pen.setColor(Color.decode(line.colour()));
			pen.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
		}
		else if (mark instanceof Chart.Dot dot) {
			double across = 2 * dot.radius();
			area(pen, new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), across, across), dot.fill(),
					dot.outline());
		}
		else if (mark instanceof Chart.Shape shape) {
			Path2D.Double path = new Path2D.Double();
			path.moveTo(shape.corners().get(0), shape.corners().get(1));
			for (int i = 2; i < shape.corners().size(); i += 2) {
				path.lineTo(shape.corners().get(i), shape.corners().get(i + 1));
			}
			path.closePath();
			area(pen, path, shape.fill(), shape.outline());
		}
	}

	private static void area(Graphics2D pen, java.awt.Shape shape, String fill, String outline) {
		pen.setColor(Color.decode(fill));
		pen.fill(shape);
		pen.setStroke(new BasicStroke(1));
		pen.setColor(Color.decode(outline));
		pen.draw(shape);
	}

}
