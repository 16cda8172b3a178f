/** While developing, the page comes from `ng serve` and reaches the signaling server through it. */
export default {
  '/socket.io': { target: `http://localhost:${process.env.PORT ?? 3000}`, ws: true },
};
